// Units that convert: dimension, size in the dimension's base unit, and what else the same word may mean.

interface Size {
  readonly dimension: string
  /** In the base unit; temperatures have an offset as well: base = number × size + offset. */
  readonly size: number
  readonly offset?: number
}

/** `unit size` by dimension. Sizes are exact by definition (NIST SP 811, appendix B) but for the barrel of oil and the light-year. */
const SIZES: Readonly<Record<string, string>> = {
  length:
    'km 1000|m 1|cm 0.01|mm 0.001|dm 0.1|μm 1e-6|nm 1e-9|mile 1609.344|nautical mile 1852|yard 0.9144|foot 0.3048|inch 0.0254|furlong 201.168|fathom 1.8288|light-year 9.4607e15',
  area:
    'km² 1e6|m² 1|cm² 1e-4|mm² 1e-6|square mile 2589988.110336|square foot 0.09290304|square inch 0.00064516|square yard 0.83612736|ha 10000|acre 4046.8564224',
  volume:
    'm³ 1000|cm³ 0.001|km³ 1e12|cubic foot 28.316846592|cubic inch 0.016387064|cubic yard 764.554857984|l 1|ml 0.001|cl 0.01|dl 0.1|hl 100|gallon 3.785411784|barrel 158.987294928|' +
    'pint 0.473176473|quart 0.946352946|fl oz 0.0295735295625|cup 0.2365882365|tablespoon 0.01478676478125|teaspoon 0.00492892159375',
  mass: 'kg 1|g 0.001|mg 1e-6|μg 1e-9|t 1000|kt 1e6|Mt 1e9|ton 907.18474|pound 0.45359237|ounce 0.028349523125|stone 6.35029318|carat 0.0002',
  speed: 'km/h 0.2777777777777778|m/s 1|mile/hour 0.44704|knot 0.5144444444444445|foot/second 0.3048',
  power: 'W 1|kW 1000|MW 1e6|GW 1e9|TW 1e12|horsepower 745.6998715822702',
  energy: 'J 1|kJ 1000|MJ 1e6|Wh 3600|kWh 3.6e6|MWh 3.6e9|GWh 3.6e12|TWh 3.6e15|kcal 4184|Btu 1055.05585262',
  torque: 'Nm 1|pound-foot 1.3558179483314004',
  pressure: 'Pa 1|kPa 1000|MPa 1e6|bar 1e5|psi 6894.757293168361',
  time: 'second 1|minute 60|hour 3600|day 86400|week 604800',
  calendar: 'month 1|year 12',
}

/** What the same word may mean besides: any of them makes a conversion right. */
const MEANINGS: Readonly<Record<string, readonly number[]>> = {
  gallon: [3.785411784, 4.54609], pint: [0.473176473, 0.56826125], quart: [0.946352946, 1.1365225], 'fl oz': [0.0295735295625, 0.0284130625],
  ton: [907.18474, 1016.0469088, 1000], t: [1000], ounce: [0.028349523125, 0.0311034768], horsepower: [745.6998715822702, 735.49875],
  cup: [0.2365882365, 0.25, 0.24], tablespoon: [0.01478676478125, 0.015], teaspoon: [0.00492892159375, 0.005], barrel: [158.987294928, 119.240471196, 163.65924],
  Btu: [1055.05585262, 1054.35], kcal: [4184, 4186.8], kt: [1e6],
}

/** What the same word does not mean by itself, but would explain a figure: named in the finding. */
export const EXPLAINS: Readonly<Record<string, readonly (readonly [name: string, size: number])[]>> = {
  mile: [['nautical mile', 1852]], 'mile/hour': [['knot', 0.5144444444444445]], 'nautical mile': [['statute mile', 1609.344]], knot: [['mile per hour', 0.44704]],
  foot: [['metre', 1], ['yard', 0.9144]], yard: [['metre', 1], ['foot', 0.3048]], pound: [['kilogram', 1]], acre: [['hectare', 10000]],
  'square foot': [['square metre', 1], ['square yard', 0.83612736]], km: [['mile', 1609.344]], ha: [['acre', 4046.8564224]],
}

const UNITS = new Map<string, Size>([
  ['°C', { dimension: 'temperature', size: 1, offset: 273.15 }],
  ['°F', { dimension: 'temperature', size: 5 / 9, offset: 459.67 * (5 / 9) }],
  ['K', { dimension: 'temperature', size: 1, offset: 0 }],
])
for (const [dimension, list] of Object.entries(SIZES)) {
  for (const entry of list.split('|')) {
    const space = entry.lastIndexOf(' ')
    UNITS.set(entry.slice(0, space), { dimension, size: Number(entry.slice(space + 1)) })
  }
}

/** Does this unit convert into others? */
export const converts = (unit: string | null): unit is string => unit !== null && sizeOf(unit) !== null

/** A unit's dimension and size; compounds (`kg/ha`, `mile/gallon`) are made of their parts. Null for money, counts and what is not known. */
export function sizeOf(unit: string): Size | null {
  const known = UNITS.get(unit)
  if (known) return known
  const slash = unit.indexOf('/')
  if (slash < 0) return null
  const above = UNITS.get(unit.slice(0, slash))
  const below = UNITS.get(unit.slice(slash + 1))
  if (!above || !below || above.offset !== undefined || below.offset !== undefined) return null
  return { dimension: `${above.dimension}/${below.dimension}`, size: above.size / below.size }
}

/** All sizes that a unit's word may have, the usual one first. */
export function meaningsOf(unit: string): readonly number[] {
  const known = MEANINGS[unit]
  if (known) return known
  const slash = unit.indexOf('/')
  if (slash < 0 || UNITS.has(unit)) return [sizeOf(unit)!.size]
  return meaningsOf(unit.slice(0, slash)).flatMap((above) => meaningsOf(unit.slice(slash + 1)).map((below) => above / below))
}

/** `number` of `from` in `to`, for one meaning of each. Temperatures also as a difference of two. */
export function convert(number: number, from: string, to: string, size = sizeOf(from)!.size, target = sizeOf(to)!.size, difference = false): number {
  const a = difference ? 0 : (sizeOf(from)!.offset ?? 0)
  const b = difference ? 0 : (sizeOf(to)!.offset ?? 0)
  return (number * size + a - b) / target
}
