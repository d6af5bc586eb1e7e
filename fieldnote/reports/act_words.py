"""The words of what was done about a note after its signature: one table per language."""

from dataclasses import dataclass

from fieldnote.domain.acts import Decision, VoidReason


@dataclass(frozen=True, slots=True)
class ActWords:
    """One language. `{name}` is what the person is called."""

    anchor: str
    returned: str
    # banners
    contested: str
    contested_facts: tuple[str, str]
    replaced: str
    replaced_facts: str
    # the person's statements
    statements: str
    stated: str
    whole_note: str
    form: str
    answers: dict[Decision, str]
    no_answer: str
    # a voided note
    stub_title: str
    stub_lead: str
    void: str
    void_facts: str
    chart_of: str
    day: str
    why: str
    reasons: dict[VoidReason, str]
    voided_by: str
    voided_at: str
    versions: str
    version: str


ENGLISH = ActWords(
    anchor="Activity log at signing {head}",
    returned="Returned {moment}",
    contested="CONTESTED",
    contested_facts=(
        "{name} made a statement about this note. It stands at the end and belongs to every copy.",
        "{name} made {n} statements about this note. They stand at the end and belong to every copy.",
    ),
    replaced="REPLACED",
    replaced_facts="Version {version} was corrected. The newer version is the one that holds.",
    statements="Statements of {name}",
    stated="On “{part}”, given {day}",
    whole_note="the whole note",
    form="Form: {form}",
    answers={Decision.AGREE: "Answer: agreed, see the addendum.", Decision.KEEP: "Answer: the note stays as it is."},
    no_answer="Not answered yet. The last day for an answer is {day}.",
    stub_title="Voided visit note",
    stub_lead="A note stood here and was voided. Its words are sealed and are in no copy.",
    void="VOID",
    void_facts="Entered in error. Nothing of this note counts.",
    chart_of="In the chart of",
    day="Dated",
    why="Reason",
    reasons={
        VoidReason.WRONG_CHART: "It was in the wrong chart",
        VoidReason.ENTERED_TWICE: "It was entered twice",
        VoidReason.DID_NOT_HAPPEN: "The visit did not happen",
        VoidReason.OTHER: "Another reason, in the sealed record",
    },
    voided_by="Voided by",
    voided_at="Voided on",
    versions="What was sealed",
    version="Version {version}  ·  SHA-256 {digest}",
)

SPANISH = ActWords(
    anchor="Registro de actividad al firmar {head}",
    returned="Devuelto {moment}",
    contested="IMPUGNADA",
    contested_facts=(
        "{name} hizo una declaración sobre esta nota. Figura al final y acompaña a cada copia.",
        "{name} hizo {n} declaraciones sobre esta nota. Figuran al final y acompañan a cada copia.",
    ),
    replaced="REEMPLAZADA",
    replaced_facts="La versión {version} se corrigió. Vale la versión más nueva.",
    statements="Declaraciones de {name}",
    stated="Sobre «{part}», del {day}",
    whole_note="toda la nota",
    form="Formulario: {form}",
    answers={Decision.AGREE: "Respuesta: de acuerdo, vea la adenda.", Decision.KEEP: "Respuesta: la nota queda igual."},
    no_answer="Aún sin respuesta. El último día para responder es el {day}.",
    stub_title="Nota de visita anulada",
    stub_lead="Aquí hubo una nota que se anuló. Su texto está sellado y no figura en ninguna copia.",
    void="ANULADA",
    void_facts="Anotada por error. Nada de esta nota cuenta.",
    chart_of="En el expediente de",
    day="Con fecha",
    why="Motivo",
    reasons={
        VoidReason.WRONG_CHART: "Estaba en el expediente equivocado",
        VoidReason.ENTERED_TWICE: "Se anotó dos veces",
        VoidReason.DID_NOT_HAPPEN: "La visita no tuvo lugar",
        VoidReason.OTHER: "Otro motivo, en el registro sellado",
    },
    voided_by="Anulada por",
    voided_at="Anulada el",
    versions="Lo que se selló",
    version="Versión {version}  ·  SHA-256 {digest}",
)

WORDS = {"en": ENGLISH, "es": SPANISH}
