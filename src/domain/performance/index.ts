export { countedOf, type Countable, type Counted } from './counted'
export * from './figures'
export { FEWEST, type Told, type ToldByName } from './withhold'
