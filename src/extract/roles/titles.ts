// Words for posts and ranks.

const RANKS =
  'gen general lt lieutenant col colonel maj major capt captain cmdr commander cpl corporal sgt sergeant pvt private adm admiral brig brigadier marshal commodore ' +
  'officer detective inspector constable trooper deputy sheriff marshal superintendent supt patrolman investigator warden firefighter paramedic'
const POSTS =
  'president vice-president premier chancellor minister secretary undersecretary under-secretary undersec senator sen congressman congresswoman congressperson representative rep gov governor mayor councilman councilwoman councillor councilor ' +
  'alderman commissioner ambassador envoy consul attaché attache king queen prince princess emperor sultan emir pope archbishop bishop cardinal pastor priest judge justice magistrate attorney prosecutor solicitor barrister lawyer ' +
  'chairman chairwoman chairperson chair ceo cfo coo cto director director-general manager chief head leader boss executive administrator coordinator co-ordinator spokesman spokeswoman spokesperson speaker whip treasurer comptroller controller ' +
  'adviser advisor aide analyst economist strategist editor publisher correspondent reporter author professor principal dean rector provost lecturer teacher coach captain quarterback striker goalkeeper midfielder defender pitcher actor actress singer ' +
  'founder co-founder cofounder owner partner broker trader counsel counselor counsellor clerk coroner ombudsman auditor registrar curator trustee delegate negotiator lawmaker deputy mp mep mps vp svp evp ' +
  'member agent candidate nominee activist chaplain doctor surgeon physician nurse engineer scientist researcher pilot astronaut architect designer artist photographer historian'

/** Words that name a post or a rank, lower case, without points. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(`${RANKS} ${POSTS}`.split(' '))
