// Nouns whose singular no rule gives, and words that end a noun phrase.

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Plural to singular. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'people person, men man, women woman, children child, feet foot, teeth tooth, geese goose, mice mouse, oxen ox, lives life, wives wife, knives knife, wolves wolf, halves half, calves calf, shelves shelf, leaves leaf, ' +
    'loaves loaf, thieves thief, selves self, elves elf, hooves hoof, scarves scarf, criteria criterion, phenomena phenomenon, bacteria bacterium, alumni alumnus, fungi fungus, nuclei nucleus, stimuli stimulus, cacti cactus, ' +
    'crises crisis, analyses analysis, theses thesis, hypotheses hypothesis, axes axis, oases oasis, diagnoses diagnosis, parentheses parenthesis, appendices appendix, indices index, vertices vertex, matrices matrix, ' +
    'movies movie, cookies cookie, zombies zombie, calories calorie, ties tie, pies pie, lies lie, dies die, brownies brownie, rookies rookie, hoodies hoodie, genies genie, prairies prairie, selfies selfie, species species, series series, buses bus, gases gas, ' +
    'viruses virus, bonuses bonus, campuses campus, censuses census, statuses status, lenses lens, focuses focus, surpluses surplus, cases case, bases base, phases phase, houses house, horses horse, nurses nurse, purchases purchase, ' +
    'shoes shoe, toes toe, foes foe, canoes canoe, oboes oboe, caches cache, headaches headache, aches ache, avalanches avalanche, niches niche, quizzes quiz, police police, cattle cattle, aircraft aircraft, spacecraft spacecraft, hovercraft hovercraft, ' +
    'sheep sheep, deer deer, fish fish, offspring offspring, headquarters headquarters, personnel personnel, staff staff, staffers staffer, crew crew, dice die, data data, media medium, folk folk, youth youth, aircrew aircrew, infantry infantry, livestock livestock, ' +
    'salmon salmon, trout trout, shrimp shrimp, bison bison, swine swine, poultry poultry, barracks barracks, crossroads crossroads, gallows gallows, means means, corps corps, chassis chassis, works works, hertz hertz, Swiss Swiss, Chinese Chinese, Japanese Japanese'
  ).split(', ').map((pair) => pair.split(' ') as [string, string]),
)

/** Words in -s that are no plural nouns. */
export const NO_PLURAL = set(`
  is was has does says this his its us as yes plus less thus across towards minus versus besides always sometimes afterwards nowadays whereas unless hers ours theirs yours perhaps
  news politics economics mathematics physics athletics ethics diabetes measles mumps previous various serious famous religious dangerous anonymous numerous continuous simultaneous consecutive
  comes goes remains includes means shows makes takes gives gets wants needs seems becomes begins appears
  gas bus lens bias chaos canvas texas kansas arkansas dallas paris james thomas charles williams jones davis harris illinois massachusetts athens brussels naples
  cents's mr.s ms. mrs. les des los las plc's u.s.' overseas christmas atlas bonus campus census virus focus status surplus congress business process access address success mass class glass press loss
`)

/** Words that a noun phrase does not run across. */
export const PHRASE_ENDS = set(`
  a an the this that these those my your his her its our their whose which who whom what where when while why how there here then than
  i you he she it we they me him them us mine yours ours theirs myself himself herself itself themselves
  and or but nor so yet if because although though since until unless whether as
  of in on at to from by for with without about into onto over under after before between among through during against within across per via toward towards upon above below near behind beyond despite
  throughout along around inside outside off out up down away back amid following including excluding versus vs vs. plus minus
  is are was were be been being am do does did done has have had having will would shall should can could may might must cannot not n't
  said says say told tells added according came come comes went goes go got get gets took take takes made make makes gave give gives left leave kept keep keeps put puts let lets
  became become becomes began begin begins saw see sees found find knew know knows thought think thinks met meet won win wins lost lose led leads sold sells bought buys built sent sends paid pays
  rose rise rises fell fall falls grew grow grows held hold ran run sat stood spent wrote writes spoke died die dies lived live survived escaped arrived remained remains remain
  killed injured wounded arrested charged hurt
  received suffered sustained denied refused managed happened occurred claimed announced explained insisted brings bring brought
  appeared seemed started stopped joined attended participated voted agreed wanted needed helped tried
  also only just even still already again too very ever never always often soon ago now later earlier today yesterday tomorrow tonight each apiece altogether once twice
  all any some both either neither every another no none
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec.
  ltd ltd. inc inc. corp corp. plc co.
`)

/** People counted by what befell them: "12 dead", "three injured", "five others". */
export const PERSONS = set('dead injured wounded killed missing hurt others homeless unemployed hospitalized hospitalised arrested jobless')

/** Adverbs that may stand between a figure and the verb, or begin a phrase that counts nothing. */
export const NO_MODIFIERS = set('percent pct together alone respectively combined overall instead maybe perhaps however thereby anyway yesterday either oclock')
