// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.cloudevent;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.MailAddress;

import static nl.zaakspoor.cloudevent.ChoiceFields.choice;

/** Reads what residents did and chose on the pages. */
final class ResidentFacts {
    private static final int MAX_ID = 255;
    private static final int MAX_WORDS = 2000;
    private static final int MAX_LABEL = 60;
    private static final int MAX_NUMBER = 0xFFFF;

    private ResidentFacts() {}

    static Fact chosen(Fields f) {
        return new Fact.NoticesChosen(off(f),
                f.optionalString("language", 8, Language::isCode, "must be a language").map(Language::new));
    }

    static Fact addressGiven(Fields f) {
        return new Fact.AddressGiven(number(f), f.required("email",
                f.optionalString("email", MailAddress.MOST, MailAddress::isOne, "must be a mail address"), () -> ""),
                linkVersion(f));
    }

    static Fact addressConfirmed(Fields f) {
        return new Fact.AddressConfirmed(number(f));
    }

    static Fact helperInvited(Fields f) {
        return new Fact.HelperInvited(number(f), linkVersion(f), f.optionalString("label", MAX_LABEL));
    }

    static Fact helperDismissed(Fields f) {
        return new Fact.HelperDismissed(number(f));
    }

    static Fact codeAsked(Fields f) {
        return new Fact.CodeAsked(number(f));
    }

    private static int number(Fields f) {
        return f.required("number", number(f, "number", MAX_NUMBER), () -> 1);
    }

    private static int linkVersion(Fields f) {
        return f.required("linkVersion", number(f, "linkVersion", MAX_NUMBER), () -> 1);
    }

    static Fact asked(Fields f) {
        Action.Kind kind = choice(f, "kind", Action.Kind.class);
        if (kind == Action.Kind.ALREADY_DONE && !f.has("taskId")) {
            f.wrong("taskId", "must be given");
        }
        if (kind == Action.Kind.CALL_ME_BACK && !f.has("phone")) {
            f.wrong("phone", "must be given");
        }
        return new Fact.ActionAsked(f.string("actionId", MAX_ID), kind, f.optionalString("taskId", MAX_ID),
                f.optionalString("words", MAX_WORDS),
                f.optionalString("phone", 40, Applicant::isPhone, "must be a phone number"),
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
