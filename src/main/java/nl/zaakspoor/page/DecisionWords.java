// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.term.DutchTime;
import nl.zaakspoor.timeline.Course;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.TimelineView;

/** What was decided, how the resident gets it, and until when there is something to do against it. */
record DecisionWords(Voice voice, TimelineView view) {
    /** The post has two working days for a letter; who still waits on the third may ask. */
    private static final int WORKING_DAYS_OF_A_LETTER = 3;
    /** What does not go by post comes on the day itself. */
    private static final int WORKING_DAYS_ONLINE = 1;

    private static final Set<Fact.Outcome> LESS_THAN_ASKED = Set.of(Fact.Outcome.REFUSED, Fact.Outcome.PARTLY_GRANTED);

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
        objection(decision.fact()).map(Phrase::own).ifPresent(lines::add);
        next(decision.fact()).map(Phrase::own).forEach(lines::add);
        return lines;
    }

    /** Who does not get all that was asked may not know what objecting is; who gets nothing, not what else there is to do. */
    private Stream<String> next(Fact.DecisionMade decision) {
        boolean mayObject = decision.objectionUntil().filter(day -> !view.isPast(day)).isPresent();
        Stream<String> means = Stream.of(voice.texts().objectMeans())
                .filter(_ -> mayObject && LESS_THAN_ASKED.contains(decision.outcome()));
        return Stream.concat(means, Stream.of(voice.texts().whatNow(voice.phoneOf(view.department())))
                .filter(_ -> decision.outcome() == Fact.Outcome.REFUSED));
    }

    /** Who does not get all that was asked is told where it stands what to do, also where we know no last day. */
    private Optional<String> objection(Fact.DecisionMade decision) {
        boolean less = LESS_THAN_ASKED.contains(decision.outcome());
        return decision.objectionUntil().map(day -> view.isPast(day)
                ? voice.texts().couldObjectUntil(voice.weekday(day))
                : voice.texts().objectUntil(voice.weekday(day)))
                .or(() -> Optional.of(voice.texts().decisionSaysHow()).filter(_ -> less));
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
        int days = delivery.how() == Fact.DeliveredBy.LETTER ? WORKING_DAYS_OF_A_LETTER : WORKING_DAYS_ONLINE;
        return !DutchTime.dayOf(view.at()).isBefore(view.calendar().plusWorkingDays(delivery.sentOn(), days));
    }

    private boolean isAhead(Fact.Delivery delivery) {
        return delivery.sentOn().isAfter(DutchTime.dayOf(view.at()));
    }
}
