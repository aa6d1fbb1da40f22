// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.time.Period;
import java.util.Optional;

import nl.zaakspoor.catalogue.Product.LegalTerm;

/**
 * In which time requests of a kind are handled, and how often there is something to say about them.
 *
 * @param legal the term that the law sets, counted from the day of receipt
 * @param extension how much longer the law lets it be made
 * @param suspension what may make the terms stand still
 * @param norm the municipality's own norm, counted from the day of receipt and never moved to a working day
 * @param silenceAfter without news for longer than this, the department is asked for some
 * @param updateEvery how often the resident is told how it goes, when nothing else is told
 * @param remindBefore how long before the last day of what a resident must do they are reminded of it
 * @param endCheckAfter how long after the end the resident is asked whether everything is all right
 */
public record Terms(Optional<LegalTerm> legal, Optional<Period> extension, Suspension suspension, Optional<Period> norm,
        Optional<Period> silenceAfter, Optional<Period> updateEvery, Period remindBefore,
        Optional<Period> endCheckAfter) {
    static final Terms NONE = new Terms(Optional.empty(), Optional.empty(), Suspension.ANY, Optional.empty(),
            Optional.empty(), Optional.empty(), Period.ofDays(5), Optional.empty());
    static final String[] KEYS = {"legal-term", "norm", "silence-after", "update-every", "remind-before", "end-check-after"};

    /** The word by which a product does without what its group has. */
    static final String NO = "none";

    /** Who may make the terms stand still. */
    public enum Suspension {
        /** The department says when they stop, and what it asks of the applicant may stop them (Awb 4:15). */
        ANY,
        /** Only what the applicant must do first (Awb 7:10 lid 2). */
        APPLICANT,
        /** Nobody (Awb 9:11). */
        NONE
    }

    /** @param defaults what holds where {@code value} says nothing */
    static Terms read(YamlValue value, Terms defaults) {
        Optional<YamlValue> legal = value.find("legal-term");
        return new Terms(legal.map(Terms::legalTerm).orElse(defaults.legal()),
                legal.map(Terms::extension).orElse(defaults.extension()),
                legal.map(Terms::suspension).orElse(defaults.suspension()),
                period(value, "norm", defaults.norm()), period(value, "silence-after", defaults.silenceAfter()),
                period(value, "update-every", defaults.updateEvery()),
                // Never none: of what they must do, residents are reminded.
                value.find("remind-before").map(YamlValue::period).orElse(defaults.remindBefore()),
                period(value, "end-check-after", defaults.endCheckAfter()));
    }

    private static Optional<LegalTerm> legalTerm(YamlValue value) {
        if (value.is(NO)) {
            return Optional.empty();
        }
        value.only("length", "ground", "extension", "suspension");
        return Optional.of(new LegalTerm(value.get("length").period(), value.get("ground").string()));
    }

    private static Optional<Period> extension(YamlValue value) {
        return value.is(NO) ? Optional.empty() : value.find("extension").map(YamlValue::period);
    }

    private static Suspension suspension(YamlValue value) {
        return value.is(NO)
                ? Suspension.ANY
                : value.find("suspension").map(who -> who.choice(Suspension.class)).orElse(Suspension.ANY);
    }

    private static Optional<Period> period(YamlValue value, String key, Optional<Period> otherwise) {
        return value.find(key).map(own -> own.is(NO) ? Optional.<Period>empty() : Optional.of(own.period())).orElse(otherwise);
    }
}
