"""Words that are names, too, and the words around a name: what `names` needs to tell "Will said" from "will say".

All of them folded as `names` folds text: no accents, no case.
"""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


EVERYDAY = _words(
    """
    al amber angel angels april archer art ash august aurora autumn baker banks barber baron bass bay bean bear bell
    berry best bill bird bishop black blessing block bloom blue bo bond book booker booth bow bowl boy branch brand
    brave bridge bridges brook brooks brown buck bud buddy burns bush butcher butler buzz candy cannon cannons carol
    carpenter case cash castle chance change charity chase cherry chip christian chuck church circle clarity clay
    clean cliff cloud coal cook cooper court cousin crane crew cross crystal daisy dale dash dawn day dean destiny
    diamond don dove dream drew duke eagle earl early east easter echo ed elder ember english eve faith farmer favor
    fern field fields fisher flower ford forest fortune foster fox frank franks free freedom french friend frost gay
    gene ginger glass glory gold golden grace grand grant gray green grey grove guard guy hall harbor hardy harmony
    haven hazel head heath heather heaven hero hill holiday holland holly home honor hope house hunt hunter iris
    island ivory ivy jay jet jewel jo job jolly journey joy judge july june justice key keys king knight lake lamb
    lance land lane laurel law leaf lee li liberty light lightning lily link lion long lord lotus love loving lucky
    luna major maker man march marine mark marks marsh marshall mason max may mayor melody mercy merry miles mill
    miller mills miracle misty moody moon moore moss mountain new ng nice night noble north oak ocean olive opal
    orange pace pack page palm park parks pat patience pax peace peak pearl peg penn penny pepper petty phoenix
    pleasant pope poppy porter post power powers pray precious price pride prince princess prior quick rain rainbow
    ranger raven ray reason red reed rich ridge river rivers road rob robin rock rocky roman rose rosemary ruby sage
    sailor saint salt sandy savage sea self serenity sharp shepherd shields shore silver singer skip sky smith snow
    sol son song sonny sparks spear speed spring star steel stern steward still stone stones strange stream street
    strong sue summer summers sun sunday sunny sunshine swan sweet swift talent teal temple thorn thyme toy treasure
    trinity true truth ty unity valley valor van vi victory vine violet vision wade wake walker wall walls ward ware
    wash waters wave weeks wells west whisper white wild will willow wills wind winner winter winters wise wish wolf
    wonder wood woods worth yard young zest
    """
)
"""English words that somebody may be called. One of them is a name only where it stands like one."""

SPANISH = _words(
    """
    abril alba alegria alma amada amado amor angel angeles arroyo asuncion aurora barrera bautista blanca blanco bravo
    cabello cabeza calle camino campo campos candelaria caridad carrasco casas castillo cielo clemente consuelo corona
    cortes cruz cuesta delgado dolores domingo encarnacion esperanza estrella fe felicidad feliz flor flores franco
    fuentes gallo garza gloria gracia guerra guerrero hierro hurtado iglesias inocente izquierdo jazmin lago leon
    lirio lobo luna luz mar mata mayo mercado merced mercedes milagro milagros molina montes mora moreno nieves norte
    olivo ortega palacios palma paloma parra pascua paz perla piedad pilar pino ponce prado prieto prudencia puente
    ramos refugio reina rey reyes rico rio rios rivera robles rocio rojas rosa rosales rosario rubio sabio salud
    salvador santa santo santos segura serrano sierra sol soledad soler soto tierra toro torre torres trinidad vargas
    vega vela ventura vera verde vicente victoria vida vidal villa viva
    """
)
"""Spanish words that somebody may be called. After a Spanish word of the next list they are no name."""

BEFORE_A_SPANISH_WORD = _words(
    """
    a al algo ante bajo cada como con contra cuanta cuanto de del desde donde el en entre es esa ese esta estas este
    estos hacia hasta hay la las lo los mas me mi mis mucha mucho muy nada ni nuestra nuestro o otra otro para pero
    poca poco por que se ser si sin sobre son su sus tan te tenia tiene toda todo tu tus un una unas unos y ya
    """
)

MONTHS = _words(
    """
    abril april august june march may mayo
    """
)
BEFORE_A_MONTH = _words(
    """
    after and before by de desde during each early en entre every from hasta in last late mid next of para since this
    through till to until
    """
)

SAYING = _words(
    """
    added admitted agradecio agreed and answered arrived asked ayudo became began brought called came can cannot cant
    chose comento compartio contesto conto could couldnt cried decided did didnt dijo dio disagreed does doesnt entro
    estaba estuvo explained explico felt found fue gave got habla hablo had has hasnt heard hears helped hugged is
    isnt joined kept knew knows laughed left likes listened llego lloro looked lost loves made mentioned moved needed
    needs nodded nos noticed offered opened passed picked pidio plans pregunto promised queria quien quiere reached
    read relapsed remembered replied rio said salio sat saw says se seemed seems sees shared shares shook showed shows
    sintio smiled spoke started stated stayed stood stopped suggested takes talked tells texted thanked thinks thought
    tiene told took tried understood used uses vino waited walked wanted wants was wasnt went who whose with wondered
    works would wouldnt wrote
    """
)
"""What follows a person: "Hope said", "K.P. came", "y Luz dijo"."""

TO_SOMEBODY = _words(
    """
    a about al alongside amiga amigo and ante asked beside between by called calling companera companero con cuando de
    dijo entre friend from gave hear heard help helped helping hugged invited join joined junto like llamo meet member
    met miembro miss mr mrs ms named near para participant peer person persona por saw say see sees senor senora show
    sr sra srta supported supporting tell telling text texted thank thanked thanks told vio visit visited visiting
    with y
    """
)
"""What stands before initials that mean a person: "with K.P.", "asked KP"."""

PLACE_WORDS = _words(
    """
    ave avenue baptist blvd boulevard bridge bus cafe center centre chapel church city clinic club college county
    court creek drive hall heights high highway hill home hospital hotel house inn junction lane library lutheran mall
    market meeting methodist ministries mission motel park parkway pharmacy place plaza road room school shelter
    square station store street tabernacle temple terrace tower towers university village way
    """
)
"""What makes a name before it a place: "Grace Chapel", "Martin Street"."""

SAINTS = _words(
    """
    saint san santa santo st
    """
)

PARTICLES = _words(
    """
    abu ap bin binti da das de del della den der di do dos du e el et ibn la las le les lo los mac mc o of san santa
    st te ten ter the van von y zu
    """
)
"""Small words inside a name that are nobody's name by themselves."""

TITLES = _words(
    """
    dr esq ii iii iv jr md miss mr mrs ms phd prof rev senor senora sr sra srta
    """
)

NOT_INITIALS = _words(
    """
    aa ab ac aca ad ah al am an as at ba bc bf bp ca cd ceo cf ch cl cma co cps cpss da dc dea dha dl do doc dr dui dv
    dwi ed ef eg ehr el em en ent er es et eta etc ex fa fe ff fm fmla fr ga gb gf go gp gpa gps ha he hi hiv hq hr hs
    i id ie if ii iii im in iop ips irs is it iv jr la ld le li llc lme lo lol ma mat mco md me mg mh mi mm mo mom ms
    mt my na nc nd nh nm no np ny oa od of oh oi ok on or ot oud pa pcp pe ph pm po pr prn pt ptsd qp ra rd re rn ru
    rx sa sc sd se si sms so sos sr ss ssi st su sud ta tb td te ti tl tn to tu tv tx ua ui uk un up us usa ut va vm
    vp vs vt wa we wi wv wy ya yo
    """
)
"""Letters that mean something else in a note: offices, states, fellowships, services, small words in capitals."""
