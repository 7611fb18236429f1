// British and American spellings of one word, by rule and by short lists of stems. The lists are from general knowledge.

export interface Spelling {
  /** The same for both spellings, and for all inflections where that is easy. */
  readonly key: string
  readonly variety: 'uk' | 'us'
}

const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/))
const any = (words: string): string => words.trim().split(/\s+/).join('|')

/** What stands before -ise where -ize would be wrong: "advise", "exercise", "promise"; and before -ize for -ise: "size". */
const NEVER = list(
  `adv adver advert ana anti app appr appra ar arr bru bra ch chast chem circumc comp compr comprom conc cru cer dem desp dev dis disgu enterpr exc exerc expert fra franch
  gu impr improv inc lia ma mala marqu mayonna merchand misadv mort no otherw para parad phra po porpo pra prec pra prem prom pr ra rad ra re rep rev r s sal sunr superv supr surm surpr televis telev
  tort torto transv treat turquo underpr upr v val val v w unw wom clo excerc likew leg lou moon cap caps se bap mal ba gau fri fuzz qu reprom repra`)
/** "-wise" is no -ize, nor are these. */
const NEVER_ENDING = /(?:w|oi|ai|rui|precis|concis|advis|anis|[aeou])$/
const IZE = /^(.{3,}?)(is|iz)(?:e|es|ed|edly|ing|ings|ingly|er|ers|able|ably|ability|ation|ations|ational|ationally|ement|ements|ance|ances)$/

const YZE = new RegExp(`^(${any('anal psychoanal paral catal electrol hydrol dial breathal pyrol cryptanal')})(ys|yz)(e|ed|es|ing|er|ers|able)$`)
const OUR = new RegExp(
  `^((?:tri|bi|rain|water|techni)?(?:${any(
    `arm behavi belab cand clam col discol dem demean misdemean dol endeav enam fav disfav ferv flav harb hon dishon hum lab neighb od parl ranc rig rum savi sav splend succ tum val vap vig ard arb`)}))(our|or)` +
  `(s|ed|ing|ings|er|ers|able|ably|ability|ite|ites|itism|hood|hoods|ful|fully|less|lessly|ist|ists|y|ies|al|ally|ism|ize|ise|ized|ised|ly|liness|ation|ant|wise|way|blind|fast|some|ern|ier|bearer|houses?)?$`)
const RE = new RegExp(
  `^((?:${any('para hexa penta tetra deca epi multi metro milli centi kilo deci nano micro mega amphi hydro')})?(?:${any('cent epicent theat lit fib calib lust meag sab spect somb scept met maneuv louv accout reconnoit mit och sepulch nit philt')}))` +
  `(?:(re)(s|d|piece|pieces|fold|folds|stage|line|board|glass|boards|most|ness|goer|goers)?|(r)(ing|ings)|(er)(s|ed|ing|ings|piece|pieces|fold|folds|stage|line|board|glass|boards|most|ness|goer|goers)?)$`)
const METRE = /^(?:kilo|centi|milli|nano|micro|deci)met(?:re|er)s?$/
const DOUBLED = new RegExp(
  `^((?:${any(
    `trave cance labe counci grue teetota caro disheve mode leve signa fue counse marsha tota dia quarre channe tunne funne shove penci riva initia jewe marve libe pane parce peda beve chise due ename grove imperi meda spira stenci
    swive towe trowe unrave victua yode cudge empane appare barre bushe carave carto drive fune grave hove kenne laure nicke pumme rave rowe shrive snive squirre tasse trame wease cavi
    tranqui equa tinse bedeve cora gambo gamo hosta hoste morsel morse mode renta symbo tease wau woo carbure bowe handse heade hospita kerne
    corbe repane pedestal sentine spanie tabe tie unta vesse vitrio`)}))l(l?)(ed|ing|ings|er|ers|or|ors|able|ist|ists|ous|ously|ousness|en|ens|ery|orship|orships)$`)
const OTHER_DOUBLED = /^(kidnap|worship|focus|refocus|bias|benefit|target|combat)(s|p|t)?(ed|ing|er|ers)$/
const SINGLE = new RegExp(`^(fulfi|enro|disti|insti|appa|enthra|reenro)l(l?)(s|ment|ments)?$|^(insta|ski|wi)l(l?)(ments?|ful|fully|fulness)$`)
const ENSE = /^(def|off|pret|self-def)en(c|s)e(s|less|lessly|men|man)?$/

/** Greek and Latin ae and oe, written out or not. Each: British beginning, American beginning. */
const DIGRAPHS: readonly (readonly [string, string])[] = (
  `anaem anem, anaesth anesth, paed ped, orthopaed orthoped, haem hem, leukaem leukem, gynaec gynec, oestr estr, foet fet, diarrhoea diarrhea, oesoph esoph, faec fec, coeliac celiac,
  oedem edem, mediaev mediev, palaeo paleo, encyclopaed encycloped, septicaem septicem, hypoglycaem hypoglycem, hyperglycaem hyperglycem, glycaem glycem, ischaem ischem, uraem urem, toxaem toxem, homoeo homeo, manoeuv maneuv, outmanoeuv outmaneuv, aetiolog etiolog, foeti feti,
  primaev primev, caec cec, caesi cesi, haemo hemo, synaesth synesth, naev nev, bacteraem bacterem, viraem virem, hypercalcaem hypercalcem, hypoxaem hypoxem, gonorrhoea gonorrhea, dyspnoea dyspnea, apnoea apnea, logorrhoea logorrhea, lipaem lipem, thalassaem thalassem, `
).split(',').map((pair) => pair.trim().split(' ') as [string, string]).filter(([uk, us]) => uk && us)
const US_DIGRAPH = new RegExp(
  '^(sulf(?:ur|at|id|it|on)|anem(?:ia|ias|ic)|anesth|pediatr|pedophil|orthoped|hem(?:at|o(?:gl|ph|rr|st|ly|dy|cy)|angi)|leukem|gynec|estrog|estrous|estrus|fet(?:us|al)|diarrhea|esoph|feces$|fecal$|cesarean|celiac|edema|mediev|paleo|encycloped|septicem|hypoglycem|hyperglycem|glycem|ischem|urem|toxem|homeopath|homeostat|homeostas|maneuv|outmaneuv|etiolog|primev|cecum|cesium|synesth|gonorrhea|dyspnea|apnea|bacterem|virem)')

/** Pairs without a rule: British, American. A final e may be lost before an ending. */
const PAIRS = new Map<string, Spelling>()
for (const pair of `
  catalogue catalog, grey gray, greyer grayer, greyest grayest, greyish grayish, greyness grayness, greyscale grayscale, greyed grayed, greying graying, aluminium aluminum, sceptic skeptic, sceptical skeptical, sceptically skeptically, scepticism skepticism, mould mold, mouldy moldy, moulded molded,
  moulding molding, moulder molder, plough plow, ploughed plowed, ploughing plowing, ploughman plowman, ploughshare plowshare, snowplough snowplow, smoulder smolder, smouldered smoldered, smouldering smoldering, cosy cozy, cosier cozier, cosily cozily, cosiness coziness, pyjamas pajamas, pyjama pajama, moustache mustache, moustached mustached,
  ageing aging, judgement judgment, misjudgement misjudgment, prejudgement prejudgment, judgemental judgmental, acknowledgement acknowledgment, abridgement abridgment, lodgement lodgment, programme program, artefact artifact, sizeable sizable,
  likeable likable, loveable lovable, liveable livable, saleable salable, shareable sharable, useable usable, moveable movable, rateable ratable, nameable namable, blameable blamable, towards toward, afterwards afterward, upwards upward, downwards downward, manoeuvre maneuver, jewellery jewelry, tranquillity tranquility, draughty drafty, draughtsman draftsman, draughtsmen draftsmen, chequered checkered, chequebook checkbook,
  omelette omelet, yoghurt yogurt, aeroplane airplane, moult molt, moulted molted, moulting molting, syphon siphon, carburettor carburetor, mollusc mollusk, behove behoove, racoon raccoon, furore furor, tyre tire, kerb curb, kerbside curbside, kerbstone curbstone, cheque check, dialogue dialog, analogue analog, epilogue epilog, prologue prolog, monologue monolog, travelogue travelog, pedagogue pedagog, demagogue demagog, homologue homolog, ideologue ideolog,
  learnt learned, spelt spelled, burnt burned, dreamt dreamed, spoilt spoiled, leapt leaped, whilst while, amongst among, amidst amid, speciality specialty, licence license, practise practice, storey story, enquiry inquiry, enquire inquire, enquired inquired, enquiring inquiring, mum mom, axe ax, tonne ton, whisky whiskey, phoney phony, plectra plectrums,
  premise premiss, disc disk, drier dryer, gipsy gypsy, jail gaol, hiccough hiccup, instal install, matt matte, nett net, pedlar peddler, pedaller pedaler, rouble ruble, vice vise, maths math, liquorice licorice, nitroglycerine nitroglycerin, calliper caliper, drily dryly, cosher kosher, rumbustious rambunctious, chilli chili, cancelation cancellation,
  cauldron caldron, clangour clangor, pallour pallor, honeyed honied, curtsey curtsy, dependant dependent, encase incase, ensure insure, tsar czar, tsarist czarist, vendor vender, adviser advisor, protester protestor, imposter impostor, grille grill, fuze fuse, fuzee fusee, naught nought, skulduggery skullduggery, tidbit titbit, sledge sled, mom mum
`.split(',')) {
  const [uk, us] = pair.trim().split(' ')
  if (!uk || !us || SKIPPED_PAIR(uk)) continue
  for (const [ending, from, to] of endingsOf(uk, us)) {
    void ending
    PAIRS.set(from, { key: us, variety: 'uk' })
    PAIRS.set(to, { key: us, variety: 'us' })
  }
}

/** Where both forms are words of their own in one variety, or in both, a mix says nothing. */
function SKIPPED_PAIR(uk: string): boolean {
  return list(
    `tyre kerb cheque learnt spelt burnt dreamt spoilt leapt whilst amongst amidst speciality licence practise storey enquiry enquire enquired enquiring mum axe tonne whisky phoney plectra premise disc drier jail instal matt nett pedlar vice
    cancelation curtsey dependant encase ensure vendor grille fuze fuzee naught sledge mom upwards downwards gipsy rumbustious cosher honeyed prologue dialogue analogue epilogue shareable`).has(uk)
}

function endingsOf(uk: string, us: string): (readonly [string, string, string])[] {
  const out: [string, string, string][] = [['', uk, us]]
  const bare = (word: string): string => word.replace(/e$/, '')
  const plural = (word: string): string => (/[^aeiou]y$/.test(word) ? word.slice(0, -1) + 'ies' : word + 's')
  if (!/s$|(?:ed|ing|er|est|ly|ish|ous|ic|al|able)$/.test(us)) out.push(['s', plural(uk), plural(us)])
  if (/^(?:catalogue|programme|manoeuvre|gaol|cypher|syphon|plough|mould)$/.test(uk)) {
    const double = us === 'program' ? 'm' : ''
    out.push(['ed', /e$/.test(uk) ? uk + 'd' : uk + 'ed', us + double + 'ed'], ['ing', bare(uk) + 'ing', us + double + 'ing'], ['er', /e$/.test(uk) ? uk + 'r' : uk + 'er', us + double + 'er'])
  }
  return out.filter(([, from, to]) => from !== to)
}

const PREFIX = /^(?:anti|non|semi|un|over|under|mis|re|pre|post|micro|macro|multi|inter|sub|super|hyper|out|dis|counter|de|self|ultra|auto|photo|electro|neo|radio|bio|hydro|psycho|hand|back)(?=.{5})/

/** The variety that a word's spelling shows, or null. `lower`: small letters, no hyphen. */
export function spellingOf(lower: string): Spelling | null {
  if (lower.length < 4) return null
  const direct = whole(lower)
  if (direct) return direct
  const prefix = PREFIX.exec(lower)?.[0]
  const rest = prefix && whole(lower.slice(prefix.length))
  return rest ? { key: prefix + rest.key, variety: rest.variety } : null
}

function whole(lower: string): Spelling | null {
  const pair = PAIRS.get(lower)
  if (pair) return pair
  // "anaesthetise" is British twice, "anesthetise" once: what is left after one rule goes through the next.
  const plain = withoutDigraph(lower)
  const found = ise(plain) ?? stems(plain)
  if (plain !== lower) return { key: found?.key ?? plain, variety: 'uk' }
  return found ?? (US_DIGRAPH.test(lower) ? { key: lower, variety: 'us' } : null)
}

function isNever(stem: string): boolean {
  if (NEVER.has(stem) || NEVER_ENDING.test(stem)) return true
  // "unsupervised", "counter-enterprise": what ends with a longer one is none either.
  for (let i = 1; i <= stem.length - 4; i++) if (NEVER.has(stem.slice(i))) return true
  return false
}

function ise(lower: string): Spelling | null {
  const match = IZE.exec(lower)
  if (match && !isNever(match[1]!)) return { key: `${match[1]}iz`, variety: match[2] === 'is' ? 'uk' : 'us' }
  const yze = YZE.exec(lower)
  // "analyses" is the plural of "analysis" everywhere.
  return yze && !(yze[2] === 'ys' && yze[3] === 'es') ? { key: `${yze[1]}yz`, variety: yze[2] === 'ys' ? 'uk' : 'us' } : null
}

function stems(lower: string): Spelling | null {
  let match: RegExpExecArray | null
  if ((match = OUR.exec(lower))) return { key: `${match[1]}or`, variety: match[2] === 'our' ? 'uk' : 'us' }
  if ((match = RE.exec(lower)) && (!/(?:met|lit|mit|nit|och)e?r/.test(lower) || METRE.test(lower) || /^(?:milli)?lit(?:re|er)s?$/.test(lower))) return { key: `${match[1]}er`, variety: match[2] || match[4] ? 'uk' : 'us' }
  if ((match = DOUBLED.exec(lower))) return { key: `${match[1]}l`, variety: match[2] ? 'uk' : 'us' }
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
