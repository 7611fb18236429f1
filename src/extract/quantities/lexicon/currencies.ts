// Money: signs, ISO 4217 codes and names.

/** Codes in use, and those that the euro replaced, which older texts still speak of. */
const CODES =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP ' +
  'GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK ' +
  'MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS ' +
  'UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL HRK DEM FRF ITL ESP NLG BEF ATS FIM PTE IEP GRD LUF'

/** Signs and short forms that stand before or after a figure. A sign of several tokens is written without spaces: `US$`. */
const SIGNS =
  '$ USD, € EUR, £ GBP, ¥ JPY, ₹ INR, ₽ RUB, ₴ UAH, ₩ KRW, ₪ ILS, ₺ TRY, ₫ VND, ₦ NGN, ฿ THB, ₱ PHP, ₸ KZT, ₼ AZN, ₾ GEL, ₭ LAK, ₡ CRC, ₲ PYG, ₵ GHS, ₮ MNT, ៛ KHR, ௹ INR, ₨ INR, ₿ BTC, 元 CNY, 円 JPY, ரூ LKR, zł PLN, ' +
  'us$ USD, u.s.$ USD, u.s$ USD, usd$ USD, a$ AUD, au$ AUD, aud$ AUD, c$ CAD, ca$ CAD, cad$ CAD, can$ CAD, cdn$ CAD, nz$ NZD, nzd$ NZD, hk$ HKD, hkd$ HKD, s$ SGD, sg$ SGD, sgd$ SGD, nt$ TWD, r$ BRL, mex$ MXN, mx$ MXN, mxn$ MXN, ' +
  'j$ JMD, b$ BND, n$ NAD, z$ ZWL, tt$ TTD, fj$ FJD, bz$ BZD, bds$ BBD, ec$ XCD, ar$ ARS, cl$ CLP, col$ COP, £stg GBP, stg GBP, rs INR, rs. INR, rmb CNY, rm MYR, rp IDR, kr SEK, kr. DKK, sfr CHF, sfr. CHF, dm DEM, ksh KES, e£ EGP, ' +
  'ff FRF, btc BTC, xbt BTC, eth ETH, gb# GBP'

/** Names in the singular, and how their plural ends when not in -s. */
const NAMES =
  'dollar USD, dlr USD, buck USD, greenback USD, euro EUR, sterling GBP, quid GBP, yen JPY, yuan CNY, renminbi CNY, kuai CNY, rupee INR, rouble RUB, ruble RUB, hryvnia UAH, hryvnya UAH, zloty PLN, forint HUF, koruna CZK, krona SEK, kronor SEK, ' +
  'krone DKK, kroner DKK, crown SEK, franc CHF, lira TRY, lire ITL, peso MXN, real BRL, reais BRL, rand ZAR, naira NGN, cedi GHS, shilling KES, dirham AED, riyal SAR, rial IRR, dinar KWD, shekel ILS, baht THB, ringgit MYR, rupiah IDR, dong VND, ' +
  'won KRW, tenge KZT, lari GEL, leu RON, lei RON, lev BGN, kuna HRK, taka BDT, kwacha ZMW, birr ETB, austral ARS, cruzado BRL, bolivar VES, quetzal GTQ, lempira HNL, colon CRC, guarani PYG, sol PEN, tugrik MNT, kyat MMK, kip LAK, riel KHR, manat AZN, ' +
  'mark DEM, deutschmark DEM, deutschemark DEM, d-mark DEM, schilling ATS, guilder NLG, peseta ESP, escudo PTE, drachma GRD, markka FIM, punt IEP, bitcoin BTC, ether ETH'

/** Which currency a name means behind a country or a people: "Canadian dollars", "Swiss francs". */
const NATIONAL =
  'dlr: us USD, u.s. USD, canadian CAD, australian AUD, hong-kong HKD, singapore SGD, new-zealand NZD, taiwan TWD, jamaican JMD; ' +
  'dollar: us USD, u.s. USD, american USD, canadian CAD, australian AUD, new-zealand NZD, hong-kong HKD, singapore SGD, singaporean SGD, taiwan TWD, taiwanese TWD, new-taiwan TWD, jamaican JMD, namibian NAD, zimbabwe ZWL, zimbabwean ZWL, fijian FJD, fiji FJD, liberian LRD, bermuda BMD, bahamian BSD, barbados BBD, belize BZD, brunei BND, trinidad TTD; ' +
  'pound: british GBP, uk GBP, u.k. GBP, egyptian EGP, lebanese LBP, syrian SYP, sudanese SDG, irish IEP, cypriot CYP, gibraltar GIP; ' +
  'franc: swiss CHF, french FRF, belgian BEF, luxembourg LUF, cfa XOF, rwandan RWF, congolese CDF, djibouti DJF, guinean GNF, burundi BIF; ' +
  'krone: danish DKK, norwegian NOK; kroner: danish DKK, norwegian NOK; krona: swedish SEK, icelandic ISK; kronor: swedish SEK; crown: swedish SEK, danish DKK, norwegian NOK, czech CZK, estonian EEK, icelandic ISK; koruna: czech CZK, slovak SKK; ' +
  'rupee: indian INR, pakistani PKR, pakistan PKR, sri-lankan LKR, lankan LKR, nepalese NPR, nepali NPR, mauritian MUR, seychelles SCR; ' +
  'peso: mexican MXN, argentine ARS, argentinian ARS, chilean CLP, colombian COP, philippine PHP, philippines PHP, cuban CUP, uruguayan UYU, dominican DOP; ' +
  'lira: turkish TRY, italian ITL, syrian SYP; lire: italian ITL; won: korean KRW, south-korean KRW, north-korean KPW; rouble: russian RUB, belarusian BYN, soviet SUR; ruble: russian RUB, belarusian BYN, soviet SUR; ' +
  'dinar: kuwaiti KWD, iraqi IQD, jordanian JOD, algerian DZD, tunisian TND, libyan LYD, bahraini BHD, serbian RSD, yugoslav YUD, macedonian MKD; dirham: uae AED, moroccan MAD; riyal: saudi SAR, qatari QAR, yemeni YER; rial: iranian IRR, omani OMR, yemeni YER; ' +
  'shilling: kenyan KES, ugandan UGX, tanzanian TZS, somali SOS, austrian ATS; schilling: austrian ATS; mark: german DEM, deutsche DEM, d DEM, finnish FIM, west-german DEM, bosnian BAM; guilder: dutch NLG; ' +
  'real: brazilian BRL; rand: south-african ZAR; yen: japanese JPY; yuan: chinese CNY; ringgit: malaysian MYR, malaysia MYR; leu: romanian RON, moldovan MDL; manat: azerbaijani AZN, turkmen TMT; markka: finnish FIM; escudo: portuguese PTE; ' +
  'colon: costa-rican CRC; baht: thai THB; hryvnia: ukrainian UAH; zloty: polish PLN; forint: hungarian HUF; peseta: spanish ESP; drachma: greek GRD; bolivar: venezuelan VES'

/** Hundredths, and the currency they are of; null: of whatever the text counts in. */
export const HUNDREDTHS: ReadonlyMap<string, string | null> = new Map([
  ['cent', null], ['cents', null], ['ct', null], ['cts', null], ['¢', null], ['penny', null], ['pennies', null], ['pence', 'GBP'], ['p', 'GBP'], ['centavo', 'MXN'], ['centavos', 'MXN'],
  ['kopeck', 'RUB'], ['kopecks', 'RUB'], ['kopek', 'RUB'], ['kopeks', 'RUB'], ['kopiyka', 'UAH'], ['kopiykas', 'UAH'], ['paise', 'INR'], ['sen', 'MYR'], ['centime', null], ['centimes', null],
])

const pairs = (list: string): [string, string][] => list.split(', ').map((pair) => pair.split(' ') as [string, string])

export const CURRENCY_CODES: ReadonlySet<string> = new Set(CODES.split(' '))
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(pairs(SIGNS))
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  pairs(NAMES).flatMap(([name, code]) => [[name, code], [`${name}s`, code]] as [string, string][]),
)
export const NATIONAL_CURRENCIES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  NATIONAL.split('; ').map((entry) => {
    const [name, list] = entry.split(': ') as [string, string]
    return [name, new Map(pairs(list))]
  }),
)
/** Codes that are English words in small letters, or in capitals ("ALL 5 solutions"). */
export const CODES_THAT_ARE_WORDS: ReadonlySet<string> = new Set('ALL TOP TRY MAD CUP SOS LAK COP BOB GEL PEN DOP MOP PAB NAD AMD BAM ARS ERN MUR SCR RON GIP STN SHP VES'.split(' '))
