// One hash for the stages that must agree on it.

/** 48 bits of a text, by two rounds of FNV-1a: so wide that two words of one corpus do not meet by chance. */
export function hashOf(text: string): number {
  let low = 0x811c9dc5
  let high = 0x1000193
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
  }
  return (high >>> 16) * 0x100000000 + (low >>> 0)
}
