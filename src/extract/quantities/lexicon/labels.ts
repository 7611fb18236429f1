// Words before a number that make it a name, and words around one that make it a score, a time or an address.

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** "section 5", "flight 447": the number names the thing. */
export const LABELS = set(`
  image photo slide picture
  section sections sec. chapter chapters ch. article articles art. art arts. paragraph paragraphs para page pages p. pp. pp fig fig. figs. figure figures table tables appendix annex clause title rule rules
  regulation amendment resolution directive act bill proposition prop. prop measure step stage phase part parts pt. volume vol vol. vols. no no. nos nos. number numbers item items exhibit question line lines row column
  version versions ver ver. v v. release build revision rev. draft edition issue episode season series model mark type class category group grade level tier rank
  flight route highway interstate exit gate platform track room suite apartment apt. apt floor unit district precinct ward zone sector area block lot bus channel station terminal pier dock runway
  sol apollo chromosome hurricane proposal world war superbowl bowl
  psalm verse canto sonata symphony opus op. op
  rfc iso ieee pep issue ticket bug pr case docket error code status
`)

/** Behind a number: the time of day. */
export const CLOCK = set("a.m. p.m. a.m p.m am pm o'clock gmt utc est edt cst pst et pdt hrs. noon midnight")

export const STREETS = set('street st. st avenue ave. ave road rd. rd drive dr. dr lane ln. ln boulevard blvd. blvd court ct. place pl. plaza square terrace parkway way circle highway')

/** "a 5-4 vote", "a 2-1 win": two numbers against each other. */
export const SCORES = set('vote win victory defeat loss lead draw tie score scoreline margin majority ruling decision record split split-decision verdict triumph edge advantage deficit start mark favorite favourite odds upset thrashing rout result hammering drubbing ratio series')

/** Before "one": the pronoun. */
export const BEFORE_PRONOUN = set('the this that these those which each every any no some another next last previous first second third only such new old other latest same current big small good bad better best worse right wrong every single')

/** Behind "one": idioms that count nothing. */
export const AFTER_ONE = set('well just could day another of side thing reason way hand example such or and who that to with in by from more for at on can is was must should may might could would has had will knows of\' s')

/** Capitals at the head of a sentence that are no names: a number behind them counts. */
export const OPENERS = set(`
  about around over under nearly almost some only just more less fewer at up approximately roughly the all these those its his her their our my your and but or so then with in on by of to for from as after before between since than
  another additional additionally an a this that there here they we he she it you i who which when where while if because is are was were has have had do did does will would can could
  killed wounded police add use set take wait get make keep give allow enter choose select click try run see includes include including contains total totals maximum minimum max min default costs cost price spent paid
  first second last next also meanwhile however today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
`)
