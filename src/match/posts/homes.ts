// Which state a document means when it names none: the country that it mentions most.
import type { Extraction } from '../../model/index.js'
import { claimsOfAll } from '../claims.js'
import { onceFor } from '../remember.js'

const mostNamedIn = onceFor(mostNamed)

/** Is it the name of a state? Lower case. */
export const isState = (name: string): boolean => STATES.has(name)

/** The state that the document names most, lower case; '' when it names none; null when the sentence of `context` names another one. */
export function homeOf(document: Extraction, context: number): string | null {
  const home = mostNamedIn(document)
  const near = (document.contexts[context]?.names ?? []).flatMap((name) => STATES.get(name.toLowerCase()) ?? [])
  return near.length === 0 || near.includes(home) ? home : null
}

function mostNamed(document: Extraction): string {
  const counts = new Map<string, number>()
  for (const claim of claimsOfAll(document, ['name', 'role'])) {
    const name = claim.kind === 'name' ? claim.value.name : claim.kind === 'role' ? claim.value.organization : null
    const state = name && STATES.get(name.toLowerCase())
    if (state) counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  let best = ''
  for (const [state, count] of counts) if (best === '' || count > counts.get(best)!) best = state
  return best
}

/** States by their names and the cities where their governments sit or their news comes from. */
const STATES: ReadonlyMap<string, string> = new Map(
  ('united states:u.s.,us,usa,washington,new york,chicago,los angeles,houston,boston,philadelphia,dallas,detroit,atlanta,america|britain:united kingdom,u.k.,uk,london,england,scotland|france:paris|germany:berlin,bonn,frankfurt,west germany|' +
    'russia:moscow,soviet union|china:beijing,peking,shanghai|japan:tokyo|india:new delhi,delhi,bombay,mumbai|brazil:brasilia,rio de janeiro,sao paulo|argentina:buenos aires|mexico:mexico city|canada:ottawa,toronto,montreal|italy:rome,milan|' +
    'spain:madrid|portugal:lisbon|netherlands:amsterdam,the hague,hague|belgium:brussels|switzerland:zurich,geneva,bern,berne|austria:vienna|sweden:stockholm|norway:oslo|denmark:copenhagen|finland:helsinki|poland:warsaw|hungary:budapest|czechoslovakia:prague|' +
    'romania:bucharest|bulgaria:sofia|yugoslavia:belgrade|greece:athens|turkey:ankara,istanbul|israel:jerusalem,tel aviv|egypt:cairo|iran:tehran|iraq:baghdad|syria:damascus|lebanon:beirut|jordan:amman|saudi arabia:riyadh,jeddah|kuwait:|qatar:doha|' +
    'united arab emirates:abu dhabi,dubai|libya:tripoli|algeria:algiers|tunisia:tunis|morocco:rabat|nigeria:lagos,abuja|kenya:nairobi|uganda:kampala|tanzania:dar es salaam|ethiopia:addis ababa|sudan:khartoum|south africa:johannesburg,pretoria,cape town|' +
    'zimbabwe:harare|zambia:lusaka|ghana:accra|ivory coast:abidjan|senegal:dakar|zaire:kinshasa|pakistan:islamabad,karachi|bangladesh:dhaka|sri lanka:colombo|afghanistan:kabul|nepal:kathmandu|thailand:bangkok|vietnam:hanoi|philippines:manila|indonesia:jakarta|' +
    'malaysia:kuala lumpur|singapore:|south korea:seoul|north korea:pyongyang|taiwan:taipei|hong kong:|australia:canberra,sydney,melbourne|new zealand:wellington,auckland|colombia:bogota|venezuela:caracas|ecuador:quito|peru:lima|chile:santiago|bolivia:la paz|' +
    'uruguay:montevideo|paraguay:asuncion|cuba:havana|haiti:|dominican republic:santo domingo|nicaragua:managua|el salvador:|honduras:tegucigalpa|guatemala:|costa rica:|panama:|ireland:dublin|iceland:reykjavik|ukraine:kyiv,kiev|belarus:minsk|georgia:tbilisi|armenia:yerevan|azerbaijan:baku|' +
    'serbia:|croatia:zagreb|slovenia:ljubljana|slovakia:bratislava|czech republic:|czechia:|lithuania:vilnius|latvia:riga|estonia:tallinn|somalia:mogadishu|rwanda:kigali|burma:rangoon,yangon|myanmar:|cambodia:phnom penh|yemen:sanaa')
    .split('|').flatMap((entry) => {
      const [state, cities] = entry.split(':')
      return [state!, ...cities!.split(',').filter(Boolean)].map((name) => [name, state!] as const)
    }),
)
