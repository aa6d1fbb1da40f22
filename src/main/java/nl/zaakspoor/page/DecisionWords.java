// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Course;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.TimelineView;

/** What was decided, how the resident gets it, and until when there is something to do against it. */
record DecisionWords(Voice voice, TimelineView view) {
    /** A letter that has not come by then has gone astray: the post takes two working days, and a weekend may come between. */
    private static final int DAYS_OF_A_LETTER = 5;

    Phrase heading(Course.Decision decision) {
        // What is decided otherwise can only be read in the decision itself.
        return decision.fact().outcome() == Fact.Outcome.OTHER
                ? voice.word(view.product(), "entry.decision-made")
                : voice.word(view.product(), "outcome." + Code.of(decision.fact().outcome()));
    }

    List<Phrase> about(Course.Decision decision) {
        List<Phrase> lines = new ArrayList<>();
        decision.fact().delivery().ifPresent(delivery -> {
            lines.add(sent(delivery));
            if (shouldHaveCome(delivery)) {
                lines.add(Phrase.own(voice.texts().notCome(voice.phoneOf(view.department()))));
            }
        });
        decision.fact().objectionUntil().map(day -> view.isPast(day)
                ? voice.texts().couldObjectUntil(voice.weekday(day))
                : voice.texts().objectUntil(voice.weekday(day))).map(Phrase::own).ifPresent(lines::add);
        return lines;
    }

    /**
     * What stands in a decision that does not give all that was asked. The words of the step are for who may begin: empty where
     * those hold.
     */
    List<Phrase> instead(Course.Decision decision) {
        if (decision.fact().outcome() == Fact.Outcome.GRANTED) {
            return List.of();
        }
        Phrase why = Phrase.own(voice.texts().decisionSaysWhy());
        return decision.fact().objectionUntil().isPresent()
                ? List.of(why)
                : List.of(why, Phrase.own(voice.texts().decisionSaysHow()));
    }

    /** Of a decision that was taken before the request was opened again. */
    Optional<Phrase> before() {
        return view.objectionUntil().filter(_ -> view.decision().isEmpty())
                .map(day -> Phrase.own(voice.texts().objectBefore(voice.weekday(day))));
    }

    Phrase sent(Fact.Delivery delivery) {
        String day = voice.day(delivery.sentOn());
        if (isAhead(delivery)) {
            return Phrase.own(voice.texts().willBeSent(day));
        }
        return Phrase.own(switch (delivery.how()) {
            case LETTER -> voice.texts().sentByLetter(day);
            case EMAIL -> voice.texts().sentByEmail(day);
            case PORTAL -> voice.texts().sentToPortal(day);
        });
    }

    private boolean shouldHaveCome(Fact.Delivery delivery) {
        int days = delivery.how() == Fact.DeliveredBy.LETTER ? DAYS_OF_A_LETTER : 1;
        return !DutchTime.dayOf(view.at()).isBefore(delivery.sentOn().plusDays(days));
    }

    private boolean isAhead(Fact.Delivery delivery) {
        return delivery.sentOn().isAfter(DutchTime.dayOf(view.at()));
    }
}
