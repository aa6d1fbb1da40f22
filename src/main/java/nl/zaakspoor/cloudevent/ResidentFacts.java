// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.EventType;
import nl.zaakspoor.timeline.Fact;

import static nl.zaakspoor.cloudevent.ChoiceFields.choice;

/** Reads what residents did and chose on the pages. */
final class ResidentFacts {
    private static final int MAX_ID = 255;
    private static final int MAX_WORDS = 2000;
    private static final int MAX_LABEL = 60;
    private static final int MAX_NUMBER = 0xFFFF;

    private ResidentFacts() {}

    static Fact read(EventType type, Fields f) {
        return switch (type) {
            case ACTION_ASKED -> asked(f);
            case NOTICES_CHOSEN -> new Fact.NoticesChosen(off(f),
                    f.optionalString("language", 8, Language::isCode, "must be a language").map(Language::new));
            case ADDRESS_GIVEN -> new Fact.AddressGiven(number(f, "number", MAX_NUMBER).orElse(1), f.required("email",
                    f.optionalString("email", 254, ApplicantReader::isMailAddress, "must be a mail address"), () -> ""),
                    number(f, "linkVersion", MAX_NUMBER).orElse(1));
            case ADDRESS_CONFIRMED -> new Fact.AddressConfirmed(number(f, "number", MAX_NUMBER).orElse(1));
            case HELPER_INVITED -> new Fact.HelperInvited(number(f, "number", MAX_NUMBER).orElse(1),
                    number(f, "linkVersion", MAX_NUMBER).orElse(1),
                    f.optionalString("label", MAX_LABEL));
            case HELPER_DISMISSED -> new Fact.HelperDismissed(number(f, "number", MAX_NUMBER).orElse(1));
            default -> throw new IllegalArgumentException("no resident does " + type);
        };
    }

    private static Fact asked(Fields f) {
        Action.Kind kind = choice(f, "kind", Action.Kind.class);
        if (kind == Action.Kind.ALREADY_DONE && !f.has("taskId")) {
            f.wrong("taskId", "must be given");
        }
        if (kind == Action.Kind.CALL_ME_BACK && !f.has("phone")) {
            f.wrong("phone", "must be given");
        }
        return new Fact.ActionAsked(f.string("actionId", MAX_ID), kind, f.optionalString("taskId", MAX_ID),
                f.optionalString("words", MAX_WORDS),
                f.optionalString("phone", 40, ApplicantReader::isPhone, "must be a phone number"),
                number(f, "satisfaction", 5), f.has("informed") ? Optional.of(f.flag("informed")) : Optional.empty());
    }

    private static Set<String> off(Fields f) {
        Set<String> off = new TreeSet<>();
        for (JsonNode kind : f.items("off")) {
            off.add(kind.asText());
        }
        return off;
    }

    private static Optional<Integer> number(Fields f, String name, int max) {
        return f.present(name).flatMap(value -> value.canConvertToInt() && value.intValue() >= 1 && value.intValue() <= max
                ? Optional.of(value.intValue())
                : f.wrong(name, "must be 1 to " + max));
    }
}
