// Samples of configuration, `ttl = 3600  # seconds`: rows of a key, what the comments say of it, and a value.
import { TokenFlag } from '../../model/index.js'
import type { Piece } from '../blocks.js'

/** One setting: its key under the name of its section, its comments, its value. */
export interface Setting {
  readonly key: readonly Piece[]
  readonly comment: readonly Piece[]
  readonly value: readonly Piece[]
}

const LANGUAGES = /^(?:toml|ya?ml|ini|conf|cfg|env|dotenv|properties|jsonc?)$/i
/** A sample shows what may be set; only where the text says so, its values are those that hold. */
const SHIPPED = /\b(?:defaults?|built-in|preset|as (?:shipped|installed|delivered)|shipped|out of the box|factory|standard values?)\b/i
const SETTING = /^(\s*)(?:- )?["']?([A-Za-z_][\w.-]*)["']?(\s*[:=]\s*)(["']?)(\d[\w.,]*(?: ?[A-Za-z%]{1,12})?)\4\s*[,;]?\s*(?:(?:#|\/\/|;)\s*(.*))?$/
const COMMENT = /^(\s*(?:#|\/\/|;)+\s*)(.*)$/
const SECTION = /^\s*\[+["']?([\w.-]+)["']?\]+\s*$|^\s*["']?([A-Za-z_][\w-]*)["']?\s*:\s*\{?\s*$/
/** More rows than this are data, no sample. */
const MOST = 200

/** Is a block of this language a sample of settings whose values hold? `around`: the text before and behind it. */
export const holds = (language: string | null | undefined, code: string, around: string): boolean => Boolean(language && LANGUAGES.test(language)) && (SHIPPED.test(around) || SHIPPED.test(code))

/** The settings with a number in a block of code; `at`: where it begins in the source. */
export function settingsIn(code: string, at: number): Setting[] {
  const settings: Setting[] = []
  const piece = (text: string, start: number): Piece => ({ text, at: at + start, flags: TokenFlag.Code })
  let section: Piece | null = null
  let above: Piece[] = []
  let start = 0
  for (const line of code.split('\n')) {
    const setting = SETTING.exec(line)
    const comment = setting ? null : COMMENT.exec(line)
    const head = setting || comment ? null : SECTION.exec(line)
    if (setting) {
      const [, , key, , , value, behind] = setting as unknown as string[]
      const keyAt = line.indexOf(key!)
      const own = behind ? [piece(behind, start + line.length - behind.length)] : []
      settings.push({
        key: section ? [section, piece(' ', start + keyAt), piece(key!, start + keyAt)] : [piece(key!, start + keyAt)],
        comment: [...above, ...own].flatMap((one, i) => (i > 0 ? [{ ...one, text: ' ' }, one] : [one])),
        value: [piece(value!, start + line.indexOf(value!, keyAt + key!.length))],
      })
      if (settings.length === MOST) break
    }
    if (comment) above.push(piece(comment[2]!, start + comment[1]!.length))
    else above = []
    if (head) {
      const name = (head[1] ?? head[2])!
      section = piece(name, start + line.indexOf(name))
    }
    start += line.length + 1
  }
  return settings
}
