// Measures: every spelling of a unit, and the one name it is reported under.

/** `canonical: name name | symbol symbol`. Names are read in any case and take a plural -s; symbols as they are written. */
const UNITS = `
km: kilometre kilometer kilo-metre | km kms KM Km kilometres
m: metre meter | m
cm: centimetre centimeter | cm
mm: millimetre millimeter | mm
dm: decimetre decimeter | dm
μm: micrometre micrometer micron | μm µm um
nm: nanometre nanometer | nm
pm: picometre picometer |
mile: mile | mi mi.
nautical mile: nautical-mile | nmi
yard: yard | yd yds yd.
foot: foot feet | ft ft. ′
inch: inch inche | in in. ″
furlong: furlong |
light-year: light-year lightyear |
km²: square-kilometre square-kilometer | km2 sqkm sq-km
m²: square-metre square-meter | m2 sqm sq-m
cm²: square-centimetre square-centimeter | cm2
square mile: square-mile | sq-mi
square foot: square-foot square-feet | sqft sq-ft ft2
square inch: square-inch square-inche | sq-in
square yard: square-yard |
ha: hectare | ha
acre: acre | ac
m³: cubic-metre cubic-meter | m3 cu-m
cm³: cubic-centimetre cubic-centimeter | cm3 cc
km³: cubic-kilometre cubic-kilometer | km3
cubic foot: cubic-foot cubic-feet | ft3 cu-ft
cubic inch: cubic-inch cubic-inche |
cubic yard: cubic-yard |
l: litre liter | l L ltr ltrs
ml: millilitre milliliter | ml mL mls
cl: centilitre centiliter | cl
dl: decilitre deciliter | dl
hl: hectolitre hectoliter | hl
gallon: gallon | gal gal. gals
barrel: barrel bbl |
barrel/day: | bpd
bushel: bushel | bu
pint: pint | pt
quart: quart | qt
fl oz: fluid-ounce | fl-oz
cup: cup |
tablespoon: tablespoon | tbsp
teaspoon: teaspoon | tsp
kg: kilogram kilogramme kilo | kg kgs KG Kg
g: gram gramme | g
mg: milligram milligramme | mg
μg: microgram | μg µg mcg
t: tonne metric-ton metric-tonne | t mt
ton: ton short-ton long-ton |
kt: kiloton kilotonne | kt
Mt: megaton megatonne | Mt
pound: pound-mass | lb lbs lb. lbs.
ounce: ounce | oz oz.
stone: stone |
carat: carat |
caliber: caliber calibre |
mile/hour: mile-per-hour mile-an-hour | mph
km/h: kilometre-per-hour kilometer-per-hour kilometre-an-hour kilometer-an-hour | kph km/h kmh kmph km/hr
m/s: metre-per-second meter-per-second | m/s
mile/gallon: mile-per-gallon | mpg
knot: knot | kn kt
mach: mach |
°C: degree-celsius degree-centigrade celsius centigrade celcius centigrate degree-celcius | °C ℃ degree-C
°F: degree-fahrenheit fahrenheit farenheit degree-farenheit | °F ℉ degree-F
K: kelvin |
°: degree | ° deg deg.
rad: radian | rad
W: watt | W
kW: kilowatt | kW KW
MW: megawatt | MW
GW: gigawatt | GW
TW: terawatt | TW
Wh: watt-hour | Wh
kWh: kilowatt-hour | kWh KWh
MWh: megawatt-hour | MWh
GWh: gigawatt-hour | GWh
TWh: terawatt-hour | TWh
J: joule | J
kJ: kilojoule | kJ
MJ: megajoule | MJ
cal: calorie |
kcal: kilocalorie | kcal
Btu: btu | BTU Btu
V: volt | V
kV: kilovolt | kV
mV: millivolt | mV
A: ampere amp | A
mA: milliampere milliamp | mA
mAh: milliampere-hour milliamp-hour | mAh
Ω: ohm | Ω
N: newton | N
Nm: newton-metre newton-meter newton-metres | Nm
pound-foot: pound-foot pound-feet foot-pound | lb-ft ft-lb lb-ft. lbft
Pa: pascal | Pa
kPa: kilopascal | kPa
MPa: megapascal | MPa
bar: bar |
psi: psi pound-per-square-inch | psi
horsepower: horsepower | hp HP
bhp: brake-horsepower | bhp
Hz: hertz | Hz
kHz: kilohertz | kHz
MHz: megahertz | MHz
GHz: gigahertz | GHz
rpm: revolution-per-minute | rpm RPM
dB: decibel | dB dBA
bit: bit |
byte: byte |
kB: kilobyte | kB KB kb
KiB: kibibyte | KiB
MiB: mebibyte | MiB
GiB: gibibyte | GiB
TiB: tebibyte | TiB
MB: megabyte | MB mb Mb
GB: gigabyte gig | GB gb Gb
TB: terabyte | TB tb
PB: petabyte | PB
Mbit: megabit | Mbit
Gbit: gigabit | Gbit
kbps: kilobit-per-second | kbps Kbps kbit/s
Mbps: megabit-per-second | Mbps mbps Mbit/s
Gbps: gigabit-per-second | Gbps gbps Gbit/s
px: pixel | px
megapixel: megapixel | MP
fps: frame-per-second | fps
nit: nit |
lumen: lumen | lm
lux: lux |
ppm: part-per-million | ppm
ppb: part-per-billion | ppb
mol: mole | mol
Sv: sievert | Sv
mSv: millisievert | mSv
%: percent per-cent percentage pct pct. | % ％
‰: permille per-mille | ‰
percentage point: percentage-point percent-point pct-point | pp ppt
basis point: basis-point | bp bps
`

/** Spans of time: unit and the letters of an ISO 8601 duration. */
const TIMES = `
year P Y: year yr | yr yrs yr.
month P M: month mth | mo mos
week P W: week | wk wks
day P D: day |
decade P E: decade |
century P C: century centurie |
hour PT H: hour hr | hr hrs hr. h hrs.
minute PT M: minute min | min mins min.
second PT S: second sec | sec secs sec. s
ms PT m: millisecond msec | ms
fortnight P F: fortnight |
weekend P N: weekend |
quarter P Q: fiscal-quarter |
`

/** A unit as words give it. */
export interface Unit {
  /** The name it is reported under. */
  readonly name: string
  /** Of time: the ISO 8601 designator (`Y`), after `P` or `PT`. */
  readonly time?: { readonly prefix: 'P' | 'PT'; readonly letter: string }
  /** Too short to be a unit unless it stands right behind digits. */
  readonly symbol?: boolean
}

/** By name, in small letters; names of several words joined by hyphens: `square-mile`. */
export const UNIT_NAMES = new Map<string, Unit>()
/** By symbol, as it is written. */
export const UNIT_SYMBOLS = new Map<string, Unit>()
/** First words of names of several words, and the greatest number of words. */
export const UNIT_STARTS = new Map<string, number>()

for (const [list, timed] of [[UNITS, false], [TIMES, true]] as const) {
  for (const line of list.trim().split('\n')) {
    const [head, spellings] = line.split(/: ?/) as [string, string]
    const [names, symbols] = spellings.split('|') as [string, string]
    const [name, prefix, letter] = timed ? (head.split(' ') as [string, 'P' | 'PT', string]) : [head]
    const time = prefix ? { time: { prefix: prefix as 'P' | 'PT', letter: letter! } } : {}
    const parts = (text: string): string[] => text.trim().split(/\s+/).filter((one) => one !== '')
    for (const spelling of parts(names)) {
      for (const form of [spelling, `${spelling}s`, spelling.replace(/-/, 's-'), spelling.replace(/degree-(.)/, (_, letter: string) => `degrees-${letter}`)]) {
        if (!UNIT_NAMES.has(form)) UNIT_NAMES.set(form, { name, ...time })
        const words = form.split('-')
        if (words.length > 1) UNIT_STARTS.set(words[0]!, Math.max(UNIT_STARTS.get(words[0]!) ?? 0, words.length))
      }
    }
    for (const symbol of parts(symbols)) if (!UNIT_SYMBOLS.has(symbol)) UNIT_SYMBOLS.set(symbol, { name, symbol: true, ...time })
  }
}
UNIT_NAMES.set('pounds', { name: 'pound' }).set('pound', { name: 'pound' })
UNIT_NAMES.set('stones', { name: 'stone' })
