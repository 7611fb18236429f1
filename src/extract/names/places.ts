// Countries, states and large cities, with the adjectives made of them: what a capitalised word is when nothing says more.

const COUNTRIES =
  'afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana ' +
  'brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia czechoslovakia denmark djibouti dominica ecuador egypt ' +
  'england eritrea estonia ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland ' +
  'israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar malawi ' +
  'malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar burma namibia nauru nepal netherlands nicaragua niger nigeria ' +
  'norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia ' +
  'somalia spain sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkiye turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu ' +
  'venezuela vietnam wales yemen yugoslavia zaire zambia zimbabwe america europe asia africa oceania antarctica crimea chechnya siberia gaza tibet kashmir catalonia bavaria u.s. u.k. us uk usa uae ussr u.s.s.r.'
const STATES =
  'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota ' +
  'mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario quebec alberta manitoba saskatchewan queensland tasmania ' +
  'ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev. okla. ore. pa. tenn. tex. va. vt. wash. wis. wyo. d.c.'
const CITIES =
  'aleppo alexandria algiers amman amsterdam ankara antwerp athens atlanta auckland baghdad baku baltimore bamako bangkok barcelona basel beijing beirut belfast belgrade berlin bern birmingham bogota bombay ' +
  'bonn boston bratislava brisbane bristol brooklyn brussels bucharest budapest buffalo cairo calcutta calgary canberra caracas cardiff casablanca chicago cincinnati cleveland cologne copenhagen dakar ' +
  'dallas damascus delhi denver detroit dhaka doha donetsk dresden dubai dublin edinburgh frankfurt geneva genoa glasgow gothenburg guangzhou hague hamburg hamilton hanoi harare havana helsinki hiroshima ' +
  'hollywood honolulu houston indianapolis islamabad istanbul jakarta jerusalem johannesburg kabul kampala kandahar karachi khartoum kherson kiev kinshasa kyiv kyoto lagos lahore leeds leipzig lima lisbon ' +
  'liverpool ljubljana london luanda lusaka lviv lyon madrid managua manchester manhattan manila marseille melbourne memphis miami milan milwaukee minneapolis minsk mogadishu montevideo montreal moscow mosul ' +
  'mumbai munich nairobi nanjing naples nashville newark nicosia odesa odessa omaha osaka oslo ottawa paris perth philadelphia phoenix pittsburgh portland prague pretoria pyongyang quito rabat rangoon riga ' +
  'riyadh rome rotterdam sacramento salzburg sarajevo seattle seoul sevastopol shanghai singapore sofia stockholm strasbourg stuttgart sydney taipei tallinn tampa tashkent tbilisi tehran tianjin tokyo ' +
  'toronto toulouse tripoli tunis turin utrecht valencia vancouver venice vienna vilnius warsaw washington wellington winnipeg yerevan zagreb zurich'
/** Adjective and country, by the adjective. */
const PEOPLES =
  'afghan:Afghanistan albanian:Albania algerian:Algeria american:United%States angolan:Angola argentine:Argentina argentinian:Argentina argentinean:Argentina armenian:Armenia australian:Australia austrian:Austria azerbaijani:Azerbaijan azeri:Azerbaijan ' +
  'bahraini:Bahrain bangladeshi:Bangladesh belarusian:Belarus belarussian:Belarus belgian:Belgium bolivian:Bolivia bosnian:Bosnia brazilian:Brazil british:Britain bulgarian:Bulgaria burmese:Burma cambodian:Cambodia cameroonian:Cameroon canadian:Canada ' +
  'chilean:Chile chinese:China colombian:Colombia congolese:Congo croatian:Croatia cuban:Cuba cypriot:Cyprus czech:Czechia danish:Denmark dutch:Netherlands ecuadorian:Ecuador ecuadorean:Ecuador egyptian:Egypt english:England eritrean:Eritrea estonian:Estonia ' +
  'ethiopian:Ethiopia filipino:Philippines philippine:Philippines finnish:Finland french:France georgian:Georgia german:Germany ghanaian:Ghana greek:Greece guatemalan:Guatemala haitian:Haiti honduran:Honduras hungarian:Hungary icelandic:Iceland indian:India indonesian:Indonesia ' +
  'iranian:Iran iraqi:Iraq irish:Ireland israeli:Israel italian:Italy jamaican:Jamaica japanese:Japan jordanian:Jordan kazakh:Kazakhstan kenyan:Kenya kosovan:Kosovo kuwaiti:Kuwait kyrgyz:Kyrgyzstan laotian:Laos latvian:Latvia lebanese:Lebanon liberian:Liberia libyan:Libya ' +
  'lithuanian:Lithuania macedonian:Macedonia malaysian:Malaysia mexican:Mexico moldovan:Moldova mongolian:Mongolia moroccan:Morocco mozambican:Mozambique namibian:Namibia nepalese:Nepal nepali:Nepal nicaraguan:Nicaragua nigerian:Nigeria norwegian:Norway omani:Oman pakistani:Pakistan ' +
  'palestinian:Palestine panamanian:Panama paraguayan:Paraguay peruvian:Peru polish:Poland portuguese:Portugal qatari:Qatar romanian:Romania russian:Russia rwandan:Rwanda salvadoran:El%Salvador saudi:Saudi%Arabia scottish:Scotland senegalese:Senegal serb:Serbia serbian:Serbia ' +
  'singaporean:Singapore slovak:Slovakia slovenian:Slovenia somali:Somalia soviet:Soviet%Union spanish:Spain sudanese:Sudan swedish:Sweden swiss:Switzerland syrian:Syria taiwanese:Taiwan tajik:Tajikistan tanzanian:Tanzania thai:Thailand tibetan:Tibet tunisian:Tunisia turkish:Turkey ' +
  'ugandan:Uganda ukrainian:Ukraine uruguayan:Uruguay uzbek:Uzbekistan venezuelan:Venezuela vietnamese:Vietnam welsh:Wales yemeni:Yemen yugoslav:Yugoslavia zairean:Zaire zambian:Zambia zimbabwean:Zimbabwe'
const OTHER_ADJECTIVES =
  'african african-american arab asian basque catalan catholic chechen christian crimean democratic eastern european federal islamic jewish korean kurdish latin muslim northern republican southern western texan californian'

export const PLACES: ReadonlySet<string> = new Set(`${COUNTRIES} ${STATES} ${CITIES}`.split(' '))
const COUNTRY_BY_ADJECTIVE: ReadonlyMap<string, string> = new Map(PEOPLES.split(' ').map((pair) => pair.replace('%', ' ').split(':') as [string, string]))
export const DEMONYMS: ReadonlySet<string> = new Set([...COUNTRY_BY_ADJECTIVE.keys(), ...OTHER_ADJECTIVES.split(' ')])
/** The country that an adjective belongs to: `Ukrainian` → Ukraine; null for any other word. */
export const countryOf = (lower: string): string | null => COUNTRY_BY_ADJECTIVE.get(lower) ?? (/^(?:u\.s\.|us)$/.test(lower) ? 'United States' : null)
/** Places of several words, each word capitalised. */
export const PLACE_PHRASES: ReadonlySet<string> = new Set(
  ('new york|new york city|new jersey|new mexico|new hampshire|new orleans|new zealand|new delhi|new england|new south wales|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|' +
   'north korea|south korea|south africa|south america|north america|latin america|central america|saudi arabia|sri lanka|hong kong|los angeles|san francisco|san diego|san antonio|san jose|las vegas|' +
   'st. louis|st. petersburg|st. paul|kansas city|salt lake city|united states|united kingdom|united arab emirates|soviet union|costa rica|puerto rico|el salvador|ivory coast|sierra leone|burkina faso|' +
   'buenos aires|sao paulo|rio de janeiro|mexico city|tel aviv|west bank|middle east|far east|west germany|east germany|czech republic|dominican republic|northern ireland|british columbia|nova scotia|' +
   'cape town|ho chi minh city|kuala lumpur|abu dhabi|addis ababa|santa fe|baton rouge|el paso|fort worth|long island|persian gulf|red sea|black sea|black sea|south china sea|silicon valley|wall street').split('|'),
)
/** Their first words. */
export const PLACE_STARTS: ReadonlySet<string> = new Set([...PLACE_PHRASES].map((phrase) => phrase.slice(0, phrase.indexOf(' '))))
