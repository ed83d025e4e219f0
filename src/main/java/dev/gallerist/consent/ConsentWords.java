package dev.gallerist.consent;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words in which class lists say whether somebody agreed, in several languages. Stateless. */
final class ConsentWords {

    private static final Map<ConsentChoice, Set<String>> WORDS = Map.of(
            ConsentChoice.GIVEN,
            Set.of(
                    "given",
                    "yes",
                    "y",
                    "true",
                    "1",
                    "agreed",
                    "agrees",
                    "consented",
                    "granted",
                    "ok",
                    "✓",
                    "✔",
                    "+",
                    "ja",
                    "j",
                    "erteilt",
                    "zugestimmt",
                    "einverstanden",
                    "да",
                    "дано",
                    "согласен",
                    "согласна",
                    "согласие",
                    "sí",
                    "si",
                    "dado",
                    "otorgado",
                    "acepta",
                    "aceptado",
                    "oui",
                    "donné",
                    "так"),
            ConsentChoice.WITHDRAWN,
            Set.of(
                    "withdrawn",
                    "no",
                    "n",
                    "false",
                    "0",
                    "refused",
                    "declined",
                    "denied",
                    "opt-out",
                    "-",
                    "nein",
                    "widerrufen",
                    "verweigert",
                    "abgelehnt",
                    "нет",
                    "отозвано",
                    "отказ",
                    "отказался",
                    "отказалась",
                    "не согласен",
                    "не согласна",
                    "retirado",
                    "rechazado",
                    "non",
                    "ні"),
            ConsentChoice.ERASED,
            Set.of(
                    "erased",
                    "erase",
                    "deleted",
                    "delete",
                    "gelöscht",
                    "löschen",
                    "удалить",
                    "удалено",
                    "borrado",
                    "borrar",
                    "eliminar",
                    "eliminado",
                    "supprimer"));

    private ConsentWords() {}

    static Optional<ConsentChoice> choice(String words) {
        String folded = ConsentRoster.folded(words);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
