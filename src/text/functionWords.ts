/** Words that hold sentences together. They tie no papers, and a phrase neither begins nor ends with one. */
const FUNCTION_WORDS = `
  a about above across after again against all almost along already also although always am among an
  and another any are around as at away back be became because become becomes been before being below
  beside besides best better between beyond both but by can cannot could de did do does doing done
  down due during each either else enough especially et al etc even ever every few fewer first five
  for former four from further furthermore get gets give given gives had hardly has have having he
  hence her here hers him his how however i ie eg if in indeed instead into is it its itself just last
  latter least less let like likely made mainly make makes making many may me might more moreover most
  mostly much must my namely near nearly order orders contrast evidence active neither never nevertheless next no non nonetheless nor not
  now of off often on once one ones only onto or other others otherwise our ours out over own per
  perhaps quite rather re really respectively same say second see seem seems several shall she should
  since six so some sometimes somewhat soon still such take takes taken than that the their theirs them
  themselves then there thereby therefore these they third this those though three through throughout
  thus to together too toward towards two under unless unlike until up upon us use used uses using
  very via vs was way ways we well were what when whenever where whereas whether which while who whole
  whom whose why will with within without would yet you your zero s t ve re ll d m
`;

const functionWords: ReadonlySet<string> = new Set(FUNCTION_WORDS.trim().split(/\s+/));

/** Tells whether a word in lower case only holds sentences together: “the”, “whereas”. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
