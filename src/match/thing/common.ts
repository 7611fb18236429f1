// How common English words are, for corpora too small to tell: a list of our own making in two classes.
import { stemmer } from 'stemmer'

/** In every third page or so, whatever it is about. */
const EVERYWHERE =
  'people person man woman year day week month time today yesterday tomorrow morning night hour minute number part place thing way case point group work home world country city state area end side life week ' +
  'good new old big small great large high low long short last next first second third other same different several various main full whole general early late recent former current ' +
  'one two three four five six seven eight nine ten million billion hundred thousand percent dozen half ' +
  'make take give get go come see know think want need use find look keep let put set run show tell ask call try leave work become begin start stop seem help turn move bring hold happen provide include ' +
  'continue change follow allow mean like receive add open close expect report announce increase rise fall grow reach remain lead lose pay meet stand plan offer consider require according accord read write ' +
  'now then here there also well back away ago around about however while since still almost nearly often always never once again together later earlier soon yet already currently recently instead least ' +
  'because although though both each every another such enough whether until unless toward towards above below along across behind inside outside near next per without ' +
  'official statement news story information question answer problem issue level result reason fact example order name kind form line page text table list note item word total amount value size figure rate ' +
  'much many little less few own able likely available possible important sure right left free public national local international monday tuesday wednesday thursday friday saturday sunday ' +
  'january february march april may june july august september october november december spring summer autumn fall winter weekend far long-term ever really quite rather'

/** In one page of ten or twenty: the staple words of news, of business and of product documentation. */
const FREQUENT =
  'police officer government president minister company firm market price share stock sale trade bank business industry service office department agency authority court judge law bill tax budget fund money dollar euro pound cent cost ' +
  'house street road building school university student child family mother father son daughter wife husband friend boy girl parent resident citizen member leader chief head director manager chairman secretary spokesman spokeswoman spokesperson executive ' +
  'kill die dead death injure wound hurt victim shoot shooting fire attack accident crash arrest charge suspect gun weapon murder crime prison jail trial witness investigate investigation incident scene hospital ambulance emergency rescue ' +
  'war army military force troop soldier security defense defence border peace talk deal agreement treaty sanction election vote party campaign candidate parliament congress senate council committee commission board union ' +
  'team game player season win match club score sport record goal coach league ' +
  'water food air land sea river island coast mountain weather storm flood rain snow heat energy power oil gas electricity coal nuclear car vehicle truck bus train plane aircraft airport flight ship boat port station driver passenger ' +
  'health medical doctor patient disease drug test hospital care treatment study research scientist university science data computer software internet phone video photo television radio newspaper media film book music ' +
  'economy economic growth inflation rate interest debt loan credit investment investor profit loss revenue income earnings quarter fiscal annual export import production product consumer customer employee worker job wage salary pay pension ' +
  'agree accept achieve act affect agree aim appear apply argue arrive attend avoid base believe belong break build buy carry catch cause choose claim complete confirm contain control cover create cut deal decide declare demand deny depend describe design develop discuss drive drop eat enter establish estimate exceed exist explain fail feel fight fill force forget gain hear hit hope identify improve indicate introduce involve issue join launch learn lie live maintain manage mark measure mention miss notice obtain occur operate own pass perform pick place play point prepare present press prevent produce promise propose protect prove publish pull push raise realize receive recover reduce refer refuse reject release remove replace represent request respond return reveal save search seek sell send serve share sign sit sleep speak spend spread stay step study suffer suggest supply support suppose surround teach tend thank touch train travel treat understand visit wait walk warn wear wish wonder worry ' +
  'account address admin api application app button browser client code column command configuration configure connect connection content copy count create database date default delete detail device directory display document download email enable disable error event feature field file filter folder format function guide help host id image index input install installation instance interface key label language library license limit link load log login machine manual maximum memory menu message method minimum mode model module network node object option output package parameter password path permission platform plan plugin policy port process profile program project property protocol query quota record reference region register release request requirement resource response role row rule sample schedule schema screen script section select server service session setting setup site source space specify standard status step storage store structure support syntax system tab tag target task template term test timeout title token tool topic type update upgrade upload url user username variable version view web website window workflow workspace ' +
  'letter event paper article author editor issue press conference meeting speech interview comment remark word view opinion decision action role position job career history century decade age birth future past present period date deadline schedule program programme project plan effort attempt idea goal purpose need chance risk threat danger safety protection damage loss fear hope doubt concern matter subject topic ' +
  'north south east west northern southern eastern western central middle front top bottom center centre corner region district county town village neighborhood neighbourhood community population society culture religion church god ' +
  'black white red green blue color colour light dark hot cold young adult male female human personal private social political legal financial federal foreign domestic commercial industrial technical special particular certain similar clear strong weak hard easy simple single double multiple common popular final serious major minor key basic additional further extra recent previous initial original actual real true false heavy deep wide close fast slow quick safe ready poor rich low-cost average normal regular daily weekly monthly yearly annual ' +
  'american british french german chinese russian japanese european african asian united states america britain england france germany china russia japan europe africa asia washington london york u.s u.k u.n e.u us eu un reuters ap associated press'

const stems = (words: string): string[] => words.split(' ').map((word) => stemmer(word))

/** Stems by the share of ordinary documents that hold them. */
const SHARES = new Map<string, number>([...stems(FREQUENT).map((stem) => [stem, 0.06] as const), ...stems(EVERYWHERE).map((stem) => [stem, 0.25] as const)])

/**
 * The share of ordinary English documents that hold a stem, by class: 25 %, 6 %, and half a percent for all that is in
 * neither list. Only the order of magnitude matters: the corpus corrects it as it grows (see rarity.ts).
 */
export const commonness = (stem: string): number => SHARES.get(stem) ?? 0.005
