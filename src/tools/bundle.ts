// Puts the command line, and all that it loads, into few files: to find, read and compile six hundred modules took longer
// than to lint a page. What is loaded late (formats, parsers of markup, the worker) has files of its own. The library
// (dist/index.js, dist/retext.js) stays as it is compiled.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const dist = new URL('../', import.meta.url).pathname
// Two folders below the package, like the modules that ask for files by their place.
const dir = join(dist, 'bundle')
rmSync(dir, { recursive: true, force: true })
const bundle = await rolldown({
  input: { bin: join(dist, 'bin.js'), worker: join(dist, 'gather/worker.js') }, platform: 'node', external: [/^node:/], logLevel: 'warn',
  // yargs measures its help with it, and it makes ready for every emoji as it loads: a seventh of the CPU of a run over one page.
  resolve: { alias: { 'string-width': join(dist, 'cli/width.js') } },
})
const { output } = await bundle.write({ dir, format: 'esm', chunkFileNames: '[name].js', comments: false })
await bundle.close()
// Engines that can (Node 22 on) keep what they have compiled, in the folder for temporary files: a sixth of the CPU of the
// next run over a page. In CI there is no next run, and who wants no cache wants none of this, either.
writeFileSync(join(dist, 'bin.js'), "#!/usr/bin/env node\nimport module from 'node:module'\nif (!process.env.CI && !process.argv.includes('--no-cache')) module.enableCompileCache?.()\nawait import('./bundle/bin.js')\n")

/** The folder of the package that a module comes from, or null for our own. */
const packageOf = (module: string): string | null => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? null

// What is ours to pass on: each package's licence goes with its code.
const packages = new Set(output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])).flatMap((module) => packageOf(module) ?? []))
const notices = [...packages].sort().map((folder) => {
  const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; license: string }
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  return `${name} (${license})\n\n${file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : 'See its package.'}\n`
})
writeFileSync(join(dir, 'LICENSES.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`))
