/**
 * English words and names that happen to be made of command names (`sample` = `s` + `amp` + `le`),
 * collected from 20,000 abstracts: every run of letters that the splitter would cut and that
 * occurs three times or more as an ordinary word, with some rarer ones.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `
  Age Agg Agint Amid Amulet Angeles BBox Bagging Baker Bell Beta Bin Binding Cell Chat Color
  Complex Compton Detailed Diff DiffV Dimple Dto Egg Emu Entangled Eosin Fin FinDiff Finding
  Flexible Hellinger Hint Hugging Image Imagenet Images Img Ising Joint Kaggle Lin Linking
  Machine Machines Maintaining Maximum Meta MetaFind Min Minimax Minimum Mining Monitor
  Monitoring OmniRetarget One Ontology Pile Pines Pinus Pix Pixi Point Pointing Points Pre
  Pro Prolog Prompt Prompting Proto Prune Rec Red Ref Reg Rep Res Resnet Restoring Rev Rex
  Saint Sample Sampler Samples Shell Simple SimpleMind Singing Single SlimDiff Spiking
  Tagging Temples That Thinker Tibetan Tinker Titan Uni Using Well What Win Xilinx Yin age
  ageing amid amino amp ample approximants approximate approximated approximately
  approximates approximating approximation approximations approximator approximators
  autodiff bagging barbell bare barge bark basin bell bells bin binding binning blog bpm
  bright cell cells chat chats chin chip chiplet circle circles cleaned cleaner cliff
  climatology climbing color coloring compelling completing complex composing coprime cosine
  cost costing cytology damping degrees deltas detailed diff diffing diffs diffusing digging
  dinger dwell egg eigenvector encircling entangle entangled entangles eosin etal exiting
  explore exploring exposing faint fell fetal finding finger flexible gaining gel gen gene
  genes genito genuine geo geology get glint hate higgsino hinge hinges hint hinting hints
  immune impartial imposing inflexible ing ink inner ins insect inspiring instant integer
  into its joining joint joints jumping kaggle kernel kpm lagging led leg legged lenges
  lensing let limb lin lineage linking llm logged logging logo logs machine machines
  machining maintain maintaining maintains maker maximin maximum meta metal midpoint
  milestone milestones mind mine mini minimax minimum mining monitor monitoring mpg mpi mug
  neo net new nine noting nuclei nudge nudged nudges nugget nuggets numpy nursing nut
  odinger one ontology paint painting parallels pie pig pile piles pinpoint pinpointing
  pinpoints pip piping pix pleasing point pointing points poker ppm print printing raining
  releasing resin retain retained retaining retains retarget retargeting rigging rights
  sample sampled sampler samples sector sell selling shell simple simpler simplex sine
  singing single singles singleton sink slimming smell spell spelling spiking spine spines
  stand standing stiff stiffener stone stones storing subsets symptom tagging tank tell
  telling tells that toggle toggling tone tones tonic too topic toxic toy triangles tts
  underlines uni uniting using vector well wells what wiggle win winner winning wrinkle
  wrinkles
  admin amusing anecdotal anecdotally archiving axiology barges barley barn bars belly bigger
  blessing blogs chatting chiller circa climb coexists cliff culvert culverts denoting detuned
  disentangle eliminator ellipsis feminine flora fuelling genealogy genus glory hell hello
  imprint imprinting indegree info infringe infringing infusing ionising lemur linkers lobar
  mingled mutant mutants overapproximation perplexing picker piled pine primed priming quintile
  resin retargets riffling scott sells singer singled sinking slim smashing superpoint
  superpoints swelling taint taker tangled thinkers tossing toxin underlined unentangled untangle
  tok tot upright vectoring vintage vlogging
  Refract partials Flory Campbell primes Rosin Spiker paralleling gemini Gemini approximability
  diamonds quadrangle quadrangles Tusimple Fints Achilles archi Klein Toker Bhatt metamodels toplora
  Regex regex amide alphas metauto pgvector pybullet dicos Faker bivector amink Tinkers midisec Kelly
  subsetted intelli Wright Boxing mmdet Buchi Stoker Shiffrin infgen Catan bulletins midpoints Mochi
  reusing barring negator Bisecle TDiff unsup
`
    .trim()
    .split(/\s+/),
);
