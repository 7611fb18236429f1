// Compounds that are often written as two words, too: "health care", "data set". From general knowledge.

/** First parts with the second parts they are joined with; the plural of the second counts as well. */
const OPEN = `
  air: base borne bus craft field lift line liner mail power raid ship space speed strike tight time way
  audio: book visual
  baby: sitter
  back: bone ground pack packer
  bar: code
  base: line
  bed: room rock time
  bench: mark
  birth: day place rate
  black: board list mail out
  block: buster chain
  blood: bath shed stream
  blue: print
  body: guard
  book: case keeper keeping mark seller shelf store
  boot: camp
  bottle: neck
  brain: storm storming child
  bread: winner
  broad: band
  bull: dozer
  bus: load
  business: man men woman women people person
  by: law line pass product stander
  car: maker pool
  care: giver giving taker
  case: load work worker book
  cash: flow back
  cease: fire
  cell: phone
  check: book box list mark point sum
  child: birth care
  class: mate room
  clip: board
  coast: line
  code: base name
  cook: book
  copy: right writer
  court: house room
  cow: boy
  crowd: funding sourcing
  cross: fire over road walk word
  cyber: attack crime security space
  dash: board
  data: base center file point set sheet store
  dead: line lock
  death: bed
  desk: top
  dish: washer
  door: bell way
  down: load size stream time town
  draw: back bridge
  drug: maker store
  earth: quake
  end: point user
  eye: sight witness
  fact: book
  feed: back
  field: work
  file: name system
  finger: print tip
  fire: arm arms fight fighter fighting house place power proof storm wall wood work works
  flag: pole ship
  flash: back light point
  flow: chart
  folk: lore
  foot: age ball hold note path print step wear
  fore: cast front ground head hand man sight word
  frame: work
  free: lance way ware
  front: line runner
  fund: raiser
  grand: child children daughter father mother parent son stand
  green: house
  ground: work water breaking
  guard: rail
  guide: book line
  gun: fire man men point powder shot smoke
  hair: cut
  hall: mark way
  hand: book cuff gun rail shake writing
  head: ache count hunter light line master phone quarter quarters room set
  health: care
  heart: beat land
  high: light way
  home: builder buyer coming land less made maker owner page room school stretch town work
  hot: line spot
  house: boat hold keeper keeping mate wife work
  ice: berg breaker
  jail: house
  joy: stick
  judge: ship
  key: board hole note pad phrase stone stroke word
  land: fill holder lady lock lord mark mass mine owner scape slide
  lap: top
  law: maker making suit
  lead: time
  life: blood boat cycle guard jacket line long saver span style time
  light: house
  log: book
  main: frame land stream
  market: place
  master: mind piece
  metal: work
  meta: data
  micro: chip phone processor scope wave
  mile: stone post
  mind: set
  mine: field
  money: lender maker
  moon: light shot
  motor: bike cycle way
  mouth: piece
  name: sake space tag
  news: cast caster group letter maker man paper print reel room stand wire worthy
  night: club fall life mare time
  note: book pad taking
  oil: field
  pay: check day load roll wall
  pace: maker
  paper: back work
  pass: code phrase port word
  peace: keeper keeping maker making time
  pipe: line
  place: holder
  play: book ground list maker mate wright
  policy: holder maker making
  post: card code graduate master script war
  pot: hole
  power: house plant
  proof: read reading
  push: back
  race: course horse track way
  rail: road way
  rain: coat drop fall forest storm water
  rate: payer
  road: block map side show way work works
  roll: back
  room: mate
  round: table
  safe: guard keeping
  sales: man men people person woman
  sand: bag box paper stone
  save: point
  school: boy children girl house teacher work
  score: board card
  screen: play saver shot
  sea: bed board food port shore side sick weed
  share: holder holding ware
  ship: builder building load ment owner wreck yard
  shop: keeper lifter lifting
  short: cut fall hand list
  show: case down piece room
  side: bar line step track walk
  small: pox
  smart: phone watch
  snow: ball fall flake storm
  soft: ware
  sound: track
  space: craft ship
  spokes: man men people person woman
  spread: sheet
  stake: holder
  stair: case way
  stand: point
  stock: broker holder pile
  stop: gap light watch
  store: front house keeper room
  story: book board line teller telling
  street: car light
  strong: hold
  sub: committee set
  suit: case
  summer: time
  sun: burn flower glasses light rise set shine
  super: market power star
  switch: board
  table: cloth spoon top
  tax: payer payers paying
  tail: gate wind
  task: bar force
  tea: cup pot spoon
  team: mate work
  test: bed case
  text: book
  thunder: storm
  time: frame keeper line sheet stamp table
  tomb: stone
  tool: bar box chain kit tip
  tooth: brush paste
  touch: screen
  town: house ship
  trade: mark
  trail: blazer
  trap: door
  tread: mill
  trouble: maker shoot shooter shooting
  truck: load
  trust: worthy
  turn: key pike
  under: dog graduate way
  user: base name
  video: game tape
  vine: yard
  voice: mail over
  wall: paper
  war: head lord plane ship time
  ware: house
  wash: room
  waste: water basket
  watch: dog list tower
  water: fall front logged mark melon proof shed way
  wave: form length
  web: cam cast log master page site
  wheel: base chair
  whistle: blower
  white: board list paper wash
  wide: spread
  wild: fire life
  wind: fall mill shield
  wire: tap less
  wood: land work
  word: play
  work: bench book day flow force group horse load place sheet shop site space station stream week
  world: view wide
  year: book
`

/** For a first part, the second parts. */
export const OPEN_COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  OPEN.trim().split('\n').map((line) => {
    const [first, seconds] = line.trim().split(': ')
    return [first!, new Set(seconds!.split(' ').flatMap((second) => [second, `${second}s`]))] as const
  }),
)
