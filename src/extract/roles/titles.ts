// Words for posts and ranks.

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Ranks stand before a name like a title, and say nothing of a post. */
export const RANKS: ReadonlySet<string> = set(
  'gen lt lieutenant col colonel maj major capt captain cmdr commander cpl corporal sgt sergeant pvt private adm admiral brig brigadier marshal commodore ' +
  'officer detective inspector constable trooper sheriff superintendent supt patrolman investigator warden firefighter paramedic doctor lawyer attorney actor actress singer artist ' +
  'reporter correspondent author analyst economist strategist member agent activist partner broker trader lawmaker teacher lecturer professor nurse physician surgeon engineer scientist researcher historian designer architect ' +
  'photographer pilot astronaut striker goalkeeper midfielder defender pitcher quarterback owner founder co-founder cofounder leader boss king queen prince princess counsel judge priest pastor bishop archbishop cardinal candidate nominee',
)
const POSTS = set(
  'president vice-president premier chancellor minister secretary undersecretary under-secretary undersec senator sen congressman congresswoman congressperson representative rep gov governor mayor councilman councilwoman councillor councilor ' +
  'alderman commissioner ambassador envoy consul attaché emperor sultan emir pope justice magistrate prosecutor solicitor general ' +
  'chairman chairwoman chairperson chair ceo cfo coo cto director director-general manager chief head executive administrator coordinator co-ordinator spokesman spokeswoman spokesperson speaker whip treasurer comptroller controller ' +
  'adviser advisor aide editor publisher principal dean rector provost coach counselor counsellor clerk coroner ombudsman auditor registrar curator trustee delegate negotiator deputy mp mep mps vp svp evp chaplain',
)

/** Words that name a post or a rank, lower case, without points. */
export const TITLE_WORDS: ReadonlySet<string> = new Set([...RANKS, ...POSTS])

/** Said of a post: who held it before, holds it for a time, is about to. */
export const QUALIFIERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    former: 'former', ex: 'former', onetime: 'former', 'one-time': 'former', 'longtime': '', late: 'former', then: 'then', acting: 'acting', interim: 'acting', caretaker: 'acting',
    outgoing: 'outgoing', incoming: 'incoming', new: 'new', current: '', designate: 'incoming', elect: 'incoming', retired: 'former', previous: 'former', past: 'former', future: 'incoming', ousted: 'former', deposed: 'former', exiled: 'former', deceased: 'former', disgraced: 'former', departing: 'outgoing',
    formerly: 'former', 'newly-appointed': 'new', newly: 'new', appointed: '', emeritus: 'former', honorary: 'honorary', 'co': 'shared', joint: 'shared',
  }),
)

/** Adjectives and nouns that belong to a post: `deputy prime minister`, `chief financial officer`. */
export const MODIFIERS: ReadonlySet<string> = set(
  'prime vice deputy chief executive assistant associate senior junior press general managing lead top police fire district attorney majority minority floor party parliamentary cabinet staff marketing sales operating creative artistic ' +
  'editorial first second privy school campaign presidential ministerial opposition data protection privacy principal permanent special lord non-executive corporate regional divisional group commercial digital product people chief-of-staff sports news foreign-policy ' +
  'athletic head medical legal program programme project adviser advisor under',
)

/** `company chairman`: an organisation that the phrase does not name. */
export const UNNAMED: ReadonlySet<string> = set('company bank firm group agency ministry department government corporation union party club team university school hospital ministry committee commission council institute embassy')

/** Short and long forms of one word of a title. */
const EXPANDED: ReadonlyMap<string, string> = new Map(
  Object.entries({ sen: 'senator', rep: 'representative', gov: 'governor', ceo: 'chief executive', cfo: 'chief financial officer', coo: 'chief operating officer', cto: 'chief technology officer', vp: 'vice president', svp: 'senior vice president', evp: 'executive vice president', undersec: 'undersecretary' }),
)
export const expanded = (lower: string): string => EXPANDED.get(lower.replace(/\.$/, '')) ?? lower
