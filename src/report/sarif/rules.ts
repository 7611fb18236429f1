// Rules as SARIF reporting descriptors, with their READMEs as help.
import type { ReportingDescriptor } from 'sarif'
import type { Level, Rule } from '../../model/index.js'

const SEVERITY: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'recommendation' }

export function descriptorOf(rule: Rule, markdown: string): ReportingDescriptor {
  return {
    id: rule.id,
    name: rule.name,
    shortDescription: { text: `${rule.summary}.` },
    fullDescription: { text: cut(firstParagraph(markdown) || `${rule.summary}.`, 1024) },
    help: { text: plain(markdown) || `${rule.summary}.`, markdown: markdown || `${rule.summary}.` },
    defaultConfiguration: { level: rule.level },
    properties: {
      tags: [...new Set(['consistency', ...(rule.tags ?? [])])].slice(0, 10),
      precision: rule.precision ?? 'medium',
      'problem.severity': SEVERITY[rule.level],
    },
  }
}

/** The first paragraph of running text. */
function firstParagraph(markdown: string): string {
  const paragraph = markdown.split(/\n\s*\n/).find((block) => /^[\p{L}\d“"'*_`[]/u.test(block.trim()))
  return plain(paragraph ?? '').replace(/\s+/g, ' ')
}

/** Markdown as people read it: no marks of emphasis, headings or fences; links by their text. */
function plain(markdown: string): string {
  return markdown.replace(/^(`{3,}|~{3,}).*$/gm, '').replace(/^#+\s*/gm, '').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`]/g, '').replace(/\n{3,}/g, '\n\n').trim()
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
