// Units to dimensions: two figures can be compared when they measure one dimension, whatever the unit.

export interface Measure {
  /** `length`, `time`, `USD`, `%`, `count`, …, or a rate of two: `USD/time`. */
  readonly dimension: string
  /** How many base units one of these is. */
  readonly factor: number
}

/** Base unit first; factors of the International System and of the international yard and pound (exact by definition). */
const TABLE: Readonly<Record<string, string>> = {
  length: 'm 1 metre meter|km 1e3 kilometre kilometer|cm 1e-2 centimetre centimeter|mm 1e-3 millimetre millimeter|µm 1e-6 micron micrometre|nm 1e-9 nanometre|mile 1609.344 mi|yard 0.9144 yd|foot 0.3048 ft feet|inch 0.0254 in|nautical-mile 1852 nmi',
  mass: 'kg 1 kilogram kilogramme kilo|g 1e-3 gram gramme|mg 1e-6 milligram|t 1e3 tonne metric-ton|pound 0.45359237 lb|ounce 0.028349523125 oz|ton 907.18474 short-ton|stone 6.35029318',
  time: 'second 1 s sec|minute 60 min|hour 3600 h hr|day 86400 d|week 604800 wk|fortnight 1209600|month 2629746 mo|quarter 7889238|year 31556952 yr|decade 315569520|century 3155695200|ms 1e-3 millisecond|µs 1e-6 microsecond us|ns 1e-9 nanosecond',
  data: 'B 1 byte|kB 1e3 KB kilobyte|MB 1e6 megabyte|GB 1e9 gigabyte|TB 1e12 terabyte|PB 1e15 petabyte|KiB 1024 kibibyte|MiB 1048576 mebibyte|GiB 1073741824 gibibyte|TiB 1099511627776 tebibyte|bit 0.125|kbit 125 kb kilobit|Mbit 125e3 Mb megabit|Gbit 125e6 Gb gigabit',
  area: 'm² 1 m2 square-metre square-meter sq-m|km² 1e6 km2 square-kilometre square-kilometer sq-km|hectare 1e4 ha|acre 4046.8564224|square-mile 2589988.110336 sq-mile mi²|square-foot 0.09290304 sq-ft ft²',
  volume: 'litre 1 liter L l|ml 1e-3 millilitre milliliter mL|m³ 1e3 m3 cubic-metre cubic-meter|gallon 3.785411784 gal|barrel 158.987294928 bbl|pint 0.473176473|cubic-foot 28.316846592 ft³',
  power: 'W 1 watt|kW 1e3 kilowatt|MW 1e6 megawatt|GW 1e9 gigawatt|horsepower 745.69987 hp|mW 1e-3 milliwatt',
  energy: 'J 1 joule|kJ 1e3 kilojoule|kWh 3.6e6 kilowatt-hour|MWh 3.6e9|GWh 3.6e12|calorie 4.184|kcal 4184',
  speed: 'm/s 1|km/h 0.2777777778 kph|mph 0.44704 mile/hour|knot 0.5144444444 kn',
  bandwidth: 'bps 1 bit/s|kbps 1e3 kbit/s|Mbps 1e6 Mbit/s|Gbps 1e9 Gbit/s',
  frequency: 'Hz 1 hertz|kHz 1e3 kilohertz|MHz 1e6 megahertz|GHz 1e9 gigahertz',
  celsius: '°C 1 C degree-celsius celsius',
  fahrenheit: '°F 1 F degree-fahrenheit fahrenheit',
  voltage: 'V 1 volt|kV 1e3|mV 1e-3', current: 'A 1 ampere amp|mA 1e-3', pressure: 'Pa 1|hPa 100|kPa 1e3|bar 1e5|mbar 100|psi 6894.757',
  '%': '% 1 percent|percentage-point 1 percentage_point',
}

const KNOWN = new Map<string, Measure>()
for (const [dimension, units] of Object.entries(TABLE)) {
  for (const unit of units.split('|')) {
    const [name, factor, ...others] = unit.split(' ')
    for (const one of [name!, ...others]) KNOWN.set(one, { dimension, factor: Number(factor) })
  }
}

/** Words of money, and units cut short as agencies do, that are no units of the table. */
const OTHERS = new Set('dollar dlr dlrs euro cent cents ct cts penny pence yen franc francs mark marks sterling stg peso pesos rupee rupees yuan won crown crowns lire guilder guilders mth mths yrs hrs mins pct'.split(' '))

/** "metres", "GB", "hours": a word that names a unit says nothing of what is measured. */
export const isUnitWord = (word: string): boolean => KNOWN.has(word) || OTHERS.has(word) || KNOWN.has(word.toUpperCase()) || (word.endsWith('s') && (KNOWN.has(word.slice(0, -1)) || OTHERS.has(word.slice(0, -1))))

const BARE: Measure = { dimension: 'bare', factor: 1 }
const measures = new Map<string, Measure>()

/** The dimension of a quantity's unit. A noun is a `count`; no unit is `bare`. */
export function measureOf(unit: string | null): Measure {
  if (unit === null) return BARE
  let measure = measures.get(unit)
  if (!measure) {
    measure = read(unit)
    if (measures.size < 100_000) measures.set(unit, measure)
  }
  return measure
}

function read(unit: string): Measure {
  const known = KNOWN.get(unit) ?? KNOWN.get(unit.replace(/[ _]/g, '-'))
  if (known) return known
  if (/^[A-Z]{3}$/.test(unit)) return { dimension: unit, factor: 1 }
  const slash = unit.lastIndexOf('/')
  if (slash > 0) {
    const over = measureOf(unit.slice(0, slash))
    const under = measureOf(unit.slice(slash + 1))
    return { dimension: `${over.dimension}/${under.dimension}`, factor: over.factor / under.factor }
  }
  return { dimension: 'count', factor: 1 }
}

/** Seconds of an ISO 8601 duration: `P2D`, `PT1H30M`, `P10M`; null for one that has no length (`PXD`). */
export function secondsOf(timex: string): { readonly seconds: number; readonly step: number } | null {
  const match = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(timex)
  if (!match) return null
  const sizes = [31556952, 2629746, 604800, 86400, 3600, 60, 1]
  let seconds = 0
  let step = 0
  sizes.forEach((size, i) => {
    const part = match[i + 1]
    if (part === undefined) return
    seconds += Number(part) * size
    step = size
  })
  return step > 0 ? { seconds, step } : null
}
