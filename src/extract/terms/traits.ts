// Letters that a rule of spelling needs to say anything: one look at a word, instead of one for each rule.

const enum Code { A = 0x61, E = 0x65, I = 0x69, L = 0x6c, O = 0x6f, P = 0x70, R = 0x72, S = 0x73, U = 0x75, Y = 0x79, Z = 0x7a }

/** What a word has: "is", "iz", "ys" or "yz"; "or" or "ou"; r; l; "ae", "oe" or "lp". */
export const enum Trait { Ise = 1, Our = 2, Re = 4, El = 8, Digraph = 16 }

/** The traits of a word in small letters. */
export function traitsOf(lower: string): number {
  let traits = 0
  let before = 0
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code === Code.R) traits |= before === Code.O ? Trait.Our | Trait.Re : Trait.Re
    else if (code === Code.L) traits |= Trait.El
    else if (code === Code.S || code === Code.Z) { if (before === Code.I || before === Code.Y) traits |= Trait.Ise }
    else if (code === Code.U) { if (before === Code.O) traits |= Trait.Our }
    else if (code === Code.E) { if (before === Code.A || before === Code.O) traits |= Trait.Digraph }
    else if (code === Code.P && before === Code.L) traits |= Trait.Digraph
    before = code
  }
  return traits
}
