// The git repository around the working directory, from its files alone: no git is run.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Repository } from '../report/index.js'

/** The repository that holds `cwd`, or null. What its files do not tell is left out. */
export function repositoryOf(cwd: string): (Repository & { readonly root: string }) | null {
  for (let root = cwd; ; root = dirname(root)) {
    const dotGit = join(root, '.git')
    if (existsSync(dotGit)) {
      const below = relative(root, cwd).split(sep).join('/')
      return { root, prefix: below ? `${below}/` : '', ...headOf(dotGit) }
    }
    if (dirname(root) === root) return null
  }
}

function headOf(dotGit: string): Omit<Repository, 'prefix'> {
  try {
    // In a linked work tree `.git` is a file that names the real folder, which names the common one.
    const git = statSync(dotGit).isDirectory() ? dotGit : resolve(dirname(dotGit), readFileSync(dotGit, 'utf8').replace(/^gitdir:\s*/, '').trim())
    const common = existsSync(join(git, 'commondir')) ? resolve(git, readFileSync(join(git, 'commondir'), 'utf8').trim()) : git
    const head = readFileSync(join(git, 'HEAD'), 'utf8').trim()
    const ref = /^ref: (.+)$/.exec(head)?.[1]
    const revision = ref === undefined ? head : revisionOf(ref, git, common)
    const branch = ref?.replace(/^refs\/heads\//, '')
    const url = urlOf(readFileSync(join(common, 'config'), 'utf8'))
    return { ...(revision ? { revision } : {}), ...(branch ? { branch } : {}), ...(url ? { url } : {}) }
  } catch {
    return {}
  }
}

function revisionOf(ref: string, git: string, common: string): string | undefined {
  for (const folder of [git, common]) if (existsSync(join(folder, ref))) return readFileSync(join(folder, ref), 'utf8').trim()
  const packed = join(common, 'packed-refs')
  return existsSync(packed) ? readFileSync(packed, 'utf8').split('\n').find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] : undefined
}

/** The URL of `origin` as https, without a user or password. */
function urlOf(config: string): string | undefined {
  const url = /\[remote "origin"\][^[]*?\burl\s*=\s*(\S+)/.exec(config)?.[1]
  const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)[:/](?!\d+\/)(.+?)(?:\.git)?\/?$/.exec(url ?? '')
  if (ssh) return `https://${ssh[1]}/${ssh[2]}`
  const http = /^https?:\/\/(?:[^@/]*@)?(.+?)(?:\.git)?\/?$/.exec(url ?? '')
  return http ? `https://${http[1]}` : undefined
}
