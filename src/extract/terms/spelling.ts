// British and American spellings of one word, by rule and by short lists of stems. The lists are from general knowledge.

import { Trait, traitsOf } from './traits.js'

export interface Spelling {
  /** The same for both spellings, and for all inflections where that is easy. */
  readonly key: string
  /** `v1` and `v2`: neither is one country's. */
  readonly variety: 'uk' | 'us' | 'v1' | 'v2'
}

const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/))

/** What stands before -ise where -ize would be wrong: "advise", "exercise", "promise"; and before -ize for -ise: "size". */
const NEVER = list(
  `adv adver advert ana anti app appr appra ar arr bru bra ch chast chem circumc comp compr comprom conc cru cer dem desp dev dis disgu enterpr exc exerc expert fra franch
  gu impr improv inc lia ma mala marqu mayonna merchand misadv mort no otherw para parad phra po porpo pra prec pra prem prom pr ra rad ra re rep rev r s sal sunr superv supr surm surpr televis telev
  tort torto transv treat turquo underpr upr v val val v w unw wom clo excerc likew leg lou moon cap caps se bap mal ba gau fri fuzz qu reprom repra`)
/** "-wise" is no -ize, nor are these. */
const NEVER_ENDING = /(?:w|oi|ai|rui|precis|concis|advis|anis|[aeou])$/
const IZE_ENDINGS = list('e es ed edly ing ings ingly er ers able ably ability ation ations ational ationally ement ements ance ances')

/** Stems of -yse and -yze. */
const YZE_STEMS = list('anal psychoanal paral catal electrol hydrol dial breathal pyrol cryptanal')
const YZE_ENDINGS = list('e ed es ing er ers able')

/** Stems of -our and -or, and what may follow: not -ous, -ary, -ific, which are the same everywhere. */
const OUR_STEMS = list(`arm behavi belab cand clam col discol dem demean misdemean dol endeav enam fav disfav ferv flav harb hon dishon hum lab neighb od parl ranc rig rum savi sav splend succ tum val vap vig ard arb tricol bicol rainharb watercol technicol`)
const OUR_ENDINGS = list(
  `s ed ing ings er ers able ably ability ite ites itism hood hoods ful fully less lessly ist ists y ies al ally ism ize ise ized ised ly liness ation ant wise way blind fast some ern ier bearer house houses`)

/** Stems of -re and -er, and what may follow. */
const RE_STEMS = list(`cent epicent theat lit fib calib lust meag sab spect somb scept maneuv louv accout reconnoit mit och sepulch nit philt kilomet centimet millimet nanomet micromet decimet millilit metrocent amphitheat`)
const RE_ENDINGS = list('s d piece pieces fold folds stage line board glass boards most ness goer goers')
const ER_ENDINGS = list('s ed ing ings piece pieces fold folds stage line board glass boards most ness goer goers')

/** Stems whose last l is doubled before an ending in British spelling. */
const L_STEMS = list(
  `trave cance labe counci grue teetota caro disheve mode leve signa fue counse marsha tota dia quarre channe tunne funne shove penci riva initia jewe marve libe pane parce peda beve chise due ename grove imperi meda spira stenci
    swive towe trowe unrave victua yode cudge empane appare barre bushe carave carto drive fune grave hove kenne laure nicke pumme rave rowe shrive snive squirre tasse trame wease cavi
    tranqui equa tinse bedeve cora gambo gamo hosta hoste morsel morse mode renta symbo tease wau woo carbure bowe handse heade hospita kerne
    corbe repane pedestal sentine spanie tabe tie unta vesse vitrio`)
const L_ENDINGS = list('ed ing ings er ers or ors able ist ists ous ously ousness en ens ery orship orships')
const OTHER_DOUBLED = /^(kidnap|worship|focus|refocus|bias|benefit|target|combat)(s|p|t)?(ed|ing|er|ers)$/
const SINGLE = new RegExp(`^(fulfi|enro|disti|insti|appa|enthra|reenro)l(l?)(s|ment|ments)?$|^(insta|ski|wi)l(l?)(ments?|ful|fully|fulness)$`)
const ENSE = /^(def|off|pret|self-def)en(c|s)e(s|less|lessly|men|man)?$/

/** Greek and Latin ae and oe, written out or not. Each: British beginning, American beginning. */
const DIGRAPHS: readonly (readonly [string, string])[] = (
  `anaem anem, anaesth anesth, paed ped, orthopaed orthoped, haem hem, leukaem leukem, gynaec gynec, oestr estr, foet fet, diarrhoea diarrhea, oesoph esoph, faec fec, coeliac celiac,
  oedem edem, mediaev mediev, palaeo paleo, encyclopaed encycloped, septicaem septicem, hypoglycaem hypoglycem, hyperglycaem hyperglycem, glycaem glycem, ischaem ischem, uraem urem, toxaem toxem, homoeo homeo, manoeuv maneuv, outmanoeuv outmaneuv, aetiolog etiolog, foeti feti,
  primaev primev, caec cec, caesi cesi, haemo hemo, synaesth synesth, naev nev, bacteraem bacterem, viraem virem, hypercalcaem hypercalcem, hypoxaem hypoxem, gonorrhoea gonorrhea, dyspnoea dyspnea, apnoea apnea, logorrhoea logorrhea, lipaem lipem, thalassaem thalassem, `
).split(',').map((pair) => pair.trim().split(' ') as [string, string]).filter(([uk, us]) => uk && us)
const US_DIGRAPH_START = new Set('sapohlgefdcmiutbr')
const US_DIGRAPH = new RegExp(
  '^(sulf(?:ur|at|id|it|on)|anem(?:ia|ias|ic)|anesth|pediatr|pedophil|orthoped|hem(?:at|o(?:gl|ph|rr|st|ly|dy|cy)|angi)|leukem|gynec|estrog|estrous|estrus|fet(?:us|al)|diarrhea|esoph|feces$|fecal$|cesarean|celiac|edema|mediev|paleo|encycloped|septicem|hypoglycem|hyperglycem|glycem|ischem|urem|toxem|homeopath|homeostat|homeostas|maneuv|outmaneuv|etiolog|primev|cecum|cesium|synesth|gonorrhea|dyspnea|apnea|bacterem|virem)')

/** For a word of the pairs below the same word in the other variety. */
const PARTNERS = new Map<string, string>()
const PAIRS = new Map<string, Spelling>()

/**
 * Pairs without a rule: British, American. Left out is every pair of which both are words of one variety, so that a mix says
 * nothing: other meanings (tyre, cheque, disc, storey, premise, vendor, ensure), noun and verb (licence, practise), endings
 * that go both ways (learnt, whilst, upwards, enquiry), another thing (tonne, whisky), a computer's word (dialog, analog).
 */
pairs('uk', 'us', `
  catalogue catalog, grey gray, greyer grayer, greyest grayest, greyish grayish, greyness grayness, greyscale grayscale, greyed grayed, greying graying, aluminium aluminum, sceptic skeptic,
  sceptical skeptical, sceptically skeptically, scepticism skepticism, mould mold, mouldy moldy, moulded molded, moulding molding, moulder molder, plough plow, ploughed plowed, ploughing plowing,
  ploughman plowman, ploughshare plowshare, snowplough snowplow, smoulder smolder, smouldered smoldered, smouldering smoldering, cosy cozy, cosier cozier, cosily cozily, cosiness coziness,
  pyjamas pajamas, pyjama pajama, moustache mustache, moustached mustached, ageing aging, judgement judgment, misjudgement misjudgment, prejudgement prejudgment, judgemental judgmental,
  acknowledgement acknowledgment, abridgement abridgment, lodgement lodgment, programme program, artefact artifact, towards toward, afterwards afterward, manoeuvre maneuver, jewellery jewelry,
  tranquillity tranquility, draughty drafty, draughtsman draftsman, draughtsmen draftsmen, chequered checkered, chequebook checkbook, omelette omelet, yoghurt yogurt, aeroplane airplane, moult molt,
  moulted molted, moulting molting, syphon siphon, carburettor carburetor, mollusc mollusk, behove behoove, furore furor, kerbside curbside, kerbstone curbstone, monologue monolog,
  travelogue travelog, pedagogue pedagog, demagogue demagog, homologue homolog, ideologue ideolog, phoney phony, pedlar peddler, rouble ruble, maths math, liquorice licorice, chilli chili,
  cauldron caldron, tidbit titbit
`)
/** Two spellings of which neither is one country's: told where they are mixed, never wanted by a variety. */
pairs('v1', 'v2', `
  sizeable sizable, likeable likable, loveable lovable, liveable livable, saleable salable, useable usable, moveable movable, rateable ratable, nameable namable, blameable blamable, racoon raccoon,
  hiccough hiccup, nitroglycerine nitroglycerin, calliper caliper, drily dryly, tsar czar, tsarist czarist, adviser advisor, protester protestor, imposter impostor, skulduggery skullduggery
`)

function pairs(left: Spelling['variety'], right: Spelling['variety'], text: string): void {
  for (const pair of text.trim().split(',')) {
    const [one, other] = pair.trim().split(' ') as [string, string]
    for (const [from, to] of endingsOf(one, other)) {
      PAIRS.set(from, { key: other, variety: left })
      PAIRS.set(to, { key: other, variety: right })
      PARTNERS.set(from, to)
      PARTNERS.set(to, from)
    }
  }
}

/** The pair and its inflections. */
function endingsOf(uk: string, us: string): (readonly [string, string])[] {
  const out: [string, string][] = [[uk, us]]
  const bare = (word: string): string => word.replace(/e$/, '')
  const plural = (word: string): string => (/[^aeiou]y$/.test(word) ? word.slice(0, -1) + 'ies' : word + 's')
  if (!/s$|(?:ed|ing|er|est|ly|ish|ous|ic|al|able)$/.test(us)) out.push([plural(uk), plural(us)])
  if (/^(?:catalogue|programme|manoeuvre|gaol|cypher|syphon|plough|mould)$/.test(uk)) {
    const double = us === 'program' ? 'm' : ''
    out.push([/e$/.test(uk) ? uk + 'd' : uk + 'ed', us + double + 'ed'], [bare(uk) + 'ing', us + double + 'ing'], [/e$/.test(uk) ? uk + 'r' : uk + 'er', us + double + 'er'])
  }
  return out.filter(([from, to]) => from !== to)
}

const PREFIX = /^(?:anti|non|semi|un|over|under|mis|re|pre|post|micro|macro|multi|inter|sub|super|hyper|out|dis|counter|de|self|ultra|auto|photo|electro|neo|radio|bio|hydro|psycho|hand|back)(?=.{5})/

/** The shortest word with a prefix: two letters, and five behind them. */
const PREFIXED = 7

/** The variety that a word's spelling shows, or null. `lower`: small letters, no hyphen. */
export function spellingOf(lower: string): Spelling | null {
  if (lower.length < 4) return null
  const direct = whole(lower)
  if (direct) return direct
  const prefix = lower.length < PREFIXED ? undefined : PREFIX.exec(lower)?.[0]
  const rest = prefix && whole(lower.slice(prefix.length))
  return rest ? { key: prefix + rest.key, variety: rest.variety } : null
}

/** What may be British on the left and American on the right. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['our', 'or'], ['is', 'iz'], ['ys', 'yz'], ['re', 'er'], ['ring', 'ering'], ['ll', 'l'], ['l', 'll'], ['pp', 'p'], ['ss', 's'], ['tt', 't'], ['enc', 'ens'], ['red', 'ered'], ['ae', 'e'], ['oe', 'e'], ['sulph', 'sulf'],
]

/**
 * The word in the other variety, inflected as it is: `colours` → `colors`; null where that is not certain. Every swap is
 * tried at every place, and what comes out must be a spelling of the same word.
 */
export function otherSpelling(lower: string): string | null {
  const own = spellingOf(lower)
  if (!own) return null
  const partner = PARTNERS.get(lower)
  if (partner !== undefined) return partner
  const found = new Set<string>()
  for (const [uk, us] of SWAPS) {
    const [from, to] = own.variety === 'uk' ? [uk, us] : [us, uk]
    for (let at = lower.indexOf(from); at >= 0; at = lower.indexOf(from, at + 1)) {
      const word = lower.slice(0, at) + to + lower.slice(at + from.length)
      const other = spellingOf(word)
      if (other && other.key === own.key && other.variety !== own.variety) found.add(word)
    }
  }
  // Where a stem has two British spellings ("manoeuvre", "anaesthetise") one swap does not do.
  return found.size === 1 ? [...found][0]! : null
}

function whole(lower: string): Spelling | null {
  const pair = PAIRS.get(lower)
  if (pair) return pair
  const traits = traitsOf(lower)
  // "anaesthetise" is British twice, "anesthetise" once: what is left after one rule goes through the next.
  const plain = (traits & Trait.Digraph) === 0 ? lower : withoutDigraph(lower)
  const found = ((traits & Trait.Ise) === 0 ? null : ise(plain)) ?? stems(plain, traits)
  if (plain !== lower) return { key: found?.key ?? plain, variety: 'uk' }
  return found ?? (US_DIGRAPH_START.has(lower[0]!) && US_DIGRAPH.test(lower) ? { key: lower, variety: 'us' } : null)
}

function isNever(stem: string): boolean {
  if (stem === 'amort') return false
  if (NEVER.has(stem) || NEVER_ENDING.test(stem)) return true
  // "unsupervised", "counter-enterprise": what ends with a longer one is none either.
  for (let i = 1; i <= stem.length - 4; i++) if (NEVER.has(stem.slice(i))) return true
  return false
}

function ise(lower: string): Spelling | null {
  const at = Math.max(lower.lastIndexOf('iz'), lower.lastIndexOf('is'))
  if (at >= 3 && IZE_ENDINGS.has(lower.slice(at + 2))) {
    const stem = lower.slice(0, at)
    return isNever(stem) ? null : { key: `${stem}iz`, variety: lower[at + 1] === 's' ? 'uk' : 'us' }
  }
  const y = Math.max(lower.lastIndexOf('ys'), lower.lastIndexOf('yz'))
  if (y < 3) return null
  const ending = lower.slice(y + 2)
  // "analyses" is the plural of "analysis" everywhere.
  if (!YZE_ENDINGS.has(ending) || !YZE_STEMS.has(lower.slice(0, y)) || (lower[y + 1] === 's' && ending === 'es')) return null
  return { key: `${lower.slice(0, y)}yz`, variety: lower[y + 1] === 's' ? 'uk' : 'us' }
}

function stems(lower: string, traits: number): Spelling | null {
  return ((traits & Trait.Our) === 0 ? null : our(lower)) ?? ((traits & Trait.Re) === 0 ? null : re(lower)) ?? ((traits & Trait.El) === 0 ? null : doubled(lower)) ?? single(lower)
}

function our(lower: string): Spelling | null {
  for (let at = lower.indexOf('o', 2); at >= 0; at = lower.indexOf('o', at + 1)) {
    const uk = lower.startsWith('our', at)
    if (!uk && !lower.startsWith('or', at)) continue
    const ending = lower.slice(at + (uk ? 3 : 2))
    if ((ending === '' || OUR_ENDINGS.has(ending)) && OUR_STEMS.has(lower.slice(0, at))) return { key: `${lower.slice(0, at)}or`, variety: uk ? 'uk' : 'us' }
  }
  return null
}

function re(lower: string): Spelling | null {
  for (let at = lower.indexOf('r', 3); at >= 0; at = lower.indexOf('r', at + 1)) {
    const us = lower[at - 1] === 'e'
    const stem = lower.slice(0, us ? at - 1 : at)
    if (!RE_STEMS.has(stem)) continue
    const ending = lower.slice(at + 1)
    if (us) return ending === '' || ER_ENDINGS.has(ending) ? { key: `${stem}er`, variety: 'us' } : null
    const rest = ending[0] === 'e' ? ending.slice(1) : null
    if (rest === '' || (rest && RE_ENDINGS.has(rest)) || ending === 'ing' || ending === 'ings') return { key: `${stem}er`, variety: 'uk' }
  }
  return null
}

function doubled(lower: string): Spelling | null {
  for (let at = lower.indexOf('l', 2); at >= 0; at = lower.indexOf('l', at + 1)) {
    const uk = lower[at + 1] === 'l'
    if (L_ENDINGS.has(lower.slice(at + (uk ? 2 : 1))) && L_STEMS.has(lower.slice(0, at))) return { key: `${lower.slice(0, at)}l`, variety: uk ? 'uk' : 'us' }
  }
  return null
}

const SINGLE_START = /^(?:kid|wor|foc|ref|bia|ben|tar|com|ful|enr|dis|ins|app|ent|ree|ski|wil|def|off|pre|sel)/

function single(lower: string): Spelling | null {
  if (!SINGLE_START.test(lower)) return null
  let match: RegExpExecArray | null
  if ((match = OTHER_DOUBLED.exec(lower))) return { key: match[1]!, variety: match[2] ? 'uk' : 'us' }
  if ((match = SINGLE.exec(lower)) && (match[1] !== 'appa' || match[3] === 's' || !match[3])) {
    const stem = match[1] ?? match[4]!
    return { key: `${stem}ll`, variety: (match[2] ?? match[5]) ? 'us' : 'uk' }
  }
  if ((match = ENSE.exec(lower))) return { key: `${match[1]}ense`, variety: match[2] === 'c' ? 'uk' : 'us' }
  return null
}

function withoutDigraph(lower: string): string {
  if (lower.includes('sulph')) return lower.replace('sulph', 'sulf')
  if (!lower.includes('ae') && !lower.includes('oe')) return lower
  for (const [uk, us] of DIGRAPHS) if (lower.startsWith(uk)) return us + lower.slice(uk.length)
  return lower
}
