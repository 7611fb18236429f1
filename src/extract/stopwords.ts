// Words that say nothing about what a sentence is about.

export const STOPWORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here it its he his him she her hers they their them we us our you your i me my mine ' +
    'who whom whose which what when where why how of in on at to from by for with without about into onto over under after before between among through during against ' +
    'within across per as is are was were be been being am do does did done has have had having will would shall should can could may might must not no nor only also just ' +
    'even still already again very more most less least much many few some any each every all both either neither other another such own same too up down out off ' +
    "said say says told tell added according one two's s t don't it's mr mrs ms dr"
  ).split(' '),
)
