// Given names that English news text meets often: a run of capitals that begins with one is most likely a person.

const ENGLISH =
  'aaron abby abel abigail abraham ada adam addison adelaide adrian adrienne agnes aidan al alan albert alec alex alexa alexander alexandra alexis alfonso alfred alfredo ' +
  'alice alicia alison allan allen allison alma alvin alyssa amanda amber amelia amos amy ana andre andrea andreas andrew andy angel angela angelica angelina angelo angie ' +
  'anita ann anna anne annette annie anthony antoine antoinette antonia antonio april archie ariana arlene arnold arthur ashley ashton aubrey audrey austin ava avery ' +
  'barbara barney barry bart beatrice becky belinda ben benjamin bennett bernadette bernard bernice bernie bert bertha bessie beth bethany betsy betty beverly bill billy ' +
  'blake blanche bo bob bobby bonnie boris brad bradley brady brandi brandon brandy brenda brendan brent brett brian brianna bridget brittany brooke bruce bryan bryant ' +
  'bryce byron caitlin caleb calvin cameron camille candace candice carl carla carlos carlton carly carmen carol carole caroline carolyn carrie carroll carter casey ' +
  'cassandra catherine cathy cecil cecilia cedric celeste celia cesar chad charlene charles charlie charlotte chase chelsea cheryl chester chloe chris christian christina ' +
  'christine christopher christy chuck cindy claire clara clarence clark claude claudia clay clayton cliff clifford clifton clint clinton clyde cody colin colleen connie ' +
  'conor connor constance cora corey cornelius cory courtney craig cristina crystal curtis cynthia daisy dale dallas damian damon dan dana daniel danielle danny darlene ' +
  'darnell darrell darren darryl daryl dave david dawn dean deanna debbie deborah debra della delores demetrius denis denise dennis derek derrick desiree desmond devin ' +
  'devon dewey diana diane dianne diego dolores dominic dominique don donald donna donnie dora doreen doris dorothy doug douglas drew duane dustin dwayne dwight dylan earl ' +
  'ed eddie edgar edith edmund edna eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elizabeth ella ellen elliot elliott ellis elmer eloise elsa ' +
  'elsie elvis emanuel emil emilio emily emma emmanuel enrique eric erica erik erika erin ernest ernesto ernie ervin essie esther ethan ethel eugene eunice eva evan eve ' +
  'evelyn everett ezra faith fannie felicia felipe felix fernando fidel finn flora florence floyd frances francis francisco frank frankie franklin fred freddie frederick ' +
  'gabriel gabriela gail garrett gary gavin gayle gemma gene geneva genevieve geoff geoffrey george georgia gerald geraldine gerard gilbert gina gladys glen glenda glenn ' +
  'gloria gordon grace graham grant greg gregg gregory gretchen guadalupe guillermo gus gustavo guy gwen gwendolyn hank hannah harold harriet harris harrison harry harvey ' +
  'hazel heather hector heidi helen henrietta henry herbert herman hilary hillary holly homer hope horace howard hubert hugh hugo ian ida ignacio ike inez ingrid ira irene ' +
  'iris irma irving irvin isaac isabel isabella isaiah ivan ivy jack jackie jackson jacob jacqueline jacquelyn jaime jake jamal james jamie jan jana jane janet janice ' +
  'janie jared jasmine jason javier jay jean jeanette jeanne jeff jeffery jeffrey jen jenna jennie jennifer jenny jeremiah jeremy jermaine jerome jerry jess jesse jessica ' +
  'jessie jesus jill jim jimmie jimmy jo joan joann joanna joanne jodi jody joe joel joey johanna john johnnie johnny jon jonah jonas jonathan jonathon jordan jorge jose ' +
  'josefina joseph josephine josh joshua josie joy joyce juan juana juanita judith judy julia julian juliana julie juliet julio julius june justin kaitlyn kara karen kari ' +
  'karl karla kate katherine kathleen kathryn kathy katie katrina kay kayla keith kelley kelli kellie kelly kelsey kelvin ken kendall kendra kenneth kenny kent kerry kevin ' +
  'kim kimberly kirk kirsten krista kristen kristi kristin kristina kristine kristy kurt kyle lamar lance larry latoya laura lauren laurence laurie lawrence leah lee leigh ' +
  'lela leland lena leo leon leona leonard leonardo leroy leslie lester leticia levi lewis lillian lillie lily linda lindsay lindsey lionel lisa liz lloyd logan lois lola ' +
  'lonnie lora loren lorena loretta lori lorraine lou louis louise lowell lucas lucia lucille lucy luis luke lula luther lydia lyle lyndon lynette lynn lynne mabel mack ' +
  'madeline madison mae maggie malcolm mandy manuel marc marcia marco marcos marcus margaret margarita margie marguerite maria marian marianne marie marilyn mario marion ' +
  'marjorie mark marlene marsha marshall marta martha martin marty marvin mary maryann mathew matt matthew mattie maureen maurice max maxine may megan meghan melanie ' +
  'melinda melissa melody melvin mercedes meredith mia micah michael micheal michele michelle miguel mike mildred miles milton mindy minnie miranda miriam misty mitch ' +
  'mitchell mitt moira molly mona monica monique morgan morris moses muriel murray myra myrna myron myrtle nadia nadine nancy naomi natalia natalie natasha nate nathan ' +
  'nathaniel neal ned neil nelson nettie nicholas nick nicole nikki nina noah noel nora norma norman oliver olivia ollie omar opal ora orlando orville oscar otis otto owen ' +
  'pablo paige pam pamela pat patricia patrick patsy patti patty paul paula paulette pauline pearl pedro peggy penny percy perry pete peter phil philip phillip phyllis ' +
  'preston priscilla quentin quincy rachel rafael ralph ramiro ramon ramona randal randall randolph randy raquel raul ray raymond reagan rebecca reggie regina reginald rene ' +
  'renee rex rhonda ricardo richard rick rickey ricky riley rita rob robert roberta roberto robin robyn rochelle roderick rodney rodolfo roger roland rolando roman ron ' +
  'ronald ronnie roosevelt rory rosa rosalie rosalind rosario rose rosemarie rosemary rosie ross roxanne roy ruben ruby rudolph rudy rufus rupert russ russell rusty ruth ' +
  'ryan sabrina sally salvador salvatore sam samantha sammy samuel sandra sandy santiago santos sara sarah saul savannah scott sean sebastian sergio seth shane shannon ' +
  'shari sharon shaun shawn shawna sheila shelby sheldon shelia shelley shelly sheri sherman sherri sherry sheryl shirley sidney sierra simon simone sofia sonia sonya ' +
  'sophia sophie spencer stacey stacy stan stanley stella stephan stephanie stephen steve steven stewart stuart sue summer susan susanna susie suzanne sybil sydney sylvester ' +
  'sylvia tabitha tamara tami tammy tanya tara tasha taylor ted terence teresa teri terrance terrell terrence terri terry thelma theodore theresa thomas tiffany tim timothy ' +
  'tina toby todd tom tomas tommie tommy toni tony tonya tracey traci tracy travis trent trevor tricia trina tristan troy tyler tyrone ursula valerie vanessa vera vernon ' +
  'veronica vicki vickie vicky victor victoria vince vincent viola violet virgil virginia vivian wade wallace walter wanda warren wayne wendell wendy wesley whitney wilbert ' +
  'wilbur wilfred will willard william willie willis wilma wilson winifred winston woodrow xavier yolanda yvette yvonne zachary zoe'
const WORLD =
  'abdel abdul abdullah abdulrahman ahmad ahmed akbar akira aleksandar aleksandr aleksei aleksey alessandro alexei alexey ali alim alistair amal amin amina amir amit amrita ' +
  'anatoliy anatoly anders andriy andrii andrei andrey andrzej anil anna anton aram ari arjun arkady arseniy arun ashok asif aslan attila aung ayman aziz bashar bashir ' +
  'benazir benito bernardo bilal bogdan bohdan boutros carlo carmelo carsten chiara chen dae daniela daryna deepak denys dieter dimitri dirk dmitri dmitriy dmitry dmytro ' +
  'edouard eduard elias emre enrico enzo erdogan ernst esteban fabian fabio farid farouk fatima federico felipe ferdinand francesca francesco francois françois franz friedrich gennady georg georges gerhard gianni giorgio ' +
  'giovanni giulia giuseppe goran guido gunter gustav haider hamid hamza hans harald haruki hassan helga helmut hideki hiroshi hosni hussein ibrahim igor ihor ilya imran indira ' +
  'ingrid iryna ismail istvan ivana jaap jacek jacques jaroslav javed jawaharlal jens jerzy jiri joachim joao joaquin johan johann jozef juergen jurgen kamal karim katarina katya kazuo kemal ' +
  'kenji khaled khalid kiril kofi konrad konstantin krzysztof kyrylo lars laszlo lech leila leonid li liam liudmyla lorenzo luca luciano ludmila luigi luiz lukas lyudmila ' +
  'mahathir mahmoud mahmud maksym maksim malik manfred manmohan manuela marcel marcelo marek margot mariana mariano marina mario marko marta martina maryna massimo mateo mathias ' +
  'mathieu matteo matthias mauricio maxim mehmet mikhail milan milos miloš mirko mohamed mohammad mohammed mohsen moshe muammar muhammad muhammed mustafa mykhailo mykola nabil nadia narendra nasser natalya ' +
  'nawaz nelson nicola nicolae nicolas niels nikita nikolai nikolaus nikolay nikos nils oleg oleh oleksandr oleksandra oleksii oleksiy olena olga olha omar osama oskar pascal paolo ' +
  'pavel pavlo pervez petr petra petro philippe pierre piotr pyotr rahul raisa raja rajesh rajiv ramzi rania rashid reinhard rinat rohan rosario ruslan rustem ryszard saad saddam ' +
  'sadiq said salim salman samir sanjay sergei sergey serhii serhiy sergii shamil shinzo silvio slobodan sofia soren stanislav stanislaw stefan stefano steffen sunil suresh svetlana svitlana ' +
  'taras takeshi tarek tariq tatiana tatyana tetiana thabo thierry tomasz toshiro ulrich umar uwe vaclav vadim vadym valentin valentina valeriy valery vasyl vasily viktor viktoriia viktoriya ' +
  'vitali vitaliy vitaly vladimir vladislav volodymyr vyacheslav wei werner wilhelm witold wojciech wolfgang xi yaroslav yasser yasuhiro yegor yelena yevgeny yevhen yitzhak yoko yoshihide ' +
  'yukio yulia yuliia yuri yuriy yurii yusuf yves zainab zbigniew zoltan'

/** Given names, lower case. A list of what is frequent, no more: most names are known by where they stand. */
export const GIVEN: ReadonlySet<string> = new Set(`${ENGLISH} ${WORLD}`.split(' '))
