#!/usr/bin/env node
import { tuneFor } from './tune.js'
import { once } from 'node:events'
import { main } from './cli.js'

const { stdout, stderr, env } = process

// Whoever reads has heard enough (`corpus-lint | head`): no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})

const color = env['NO_COLOR'] ? false : env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : Boolean(stdout.isTTY) && env['TERM'] !== 'dumb'

process.exitCode = await main(process.argv.slice(2), {
  out: async (text) => { if (!stdout.write(text)) await once(stdout, 'drain') },
  err: (text) => void stderr.write(text),
  cwd: process.cwd(),
  columns: stdout.isTTY ? stdout.columns : null,
  progress: Boolean(stderr.isTTY),
  documents: tuneFor,
  color,
  env,
})
