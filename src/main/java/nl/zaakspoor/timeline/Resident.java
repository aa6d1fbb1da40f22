// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;

/**
 * What the resident did and chose on the page.
 *
 * @param actions in the order in which they were asked
 * @param answers by the id of the action; clocks differ, so an answer may sort before what it answers
 * @param off the codes of the kinds of notice that the resident does not want
 * @param language in which the resident wants to be told
 * @param address another mail address, until it is confirmed or somebody changes the applicant
 * @param lastAddress the highest number that an address was given; 0 where none was
 * @param helpers everybody who was given a link to look along, in that order
 */
public record Resident(List<Action> actions, Map<String, Answer> answers, Set<String> off, Optional<Language> language,
        Optional<NewAddress> address, int lastAddress, List<HelperLink> helpers) {
    static final Resident NONE = new Resident(List.of(), Map.of(), Set.of(), Optional.empty(), Optional.empty(), 0, List.of());

    /** What the department said to an action. */
    public record Answer(boolean accepted, Optional<Text> explanation, Occurrence when) {}

    /** @param number by which the confirmation says which address it is about; from 1 */
    public record NewAddress(int number, String email, Occurrence when) {
        @Override
        public String toString() {
            return "NewAddress[" + number + "]";
        }
    }

    /**
     * @param number of the link, from 1
     * @param label by which the resident knows for whom it is
     * @param until when the link was withdrawn
     */
    public record HelperLink(int number, Optional<String> label, Occurrence since, Optional<Occurrence> until) {
        public boolean mayLook() {
            return until.isEmpty();
        }

        private HelperLink dismissed(Occurrence when) {
            return mayLook() ? new HelperLink(number, label, since, Optional.of(when)) : this;
        }

        @Override
        public String toString() {
            return "HelperLink[" + number + "]";
        }
    }

    public Resident {
        actions = List.copyOf(actions);
        answers = Map.copyOf(answers);
        off = Set.copyOf(off);
        helpers = List.copyOf(helpers);
    }

    Resident after(Fact.OfResident fact, Occurrence when) {
        return switch (fact) {
            case Fact.ActionAsked asked -> new Resident(Stream.concat(actions.stream(), Stream.of(Action.of(asked, when)))
                    .toList(), answers, off, language, address, lastAddress, helpers);
            case Fact.NoticesChosen chosen -> new Resident(actions, answers, chosen.off(), chosen.language().or(this::language),
                    address, lastAddress, helpers);
            case Fact.AddressGiven given ->
                new Resident(actions, answers, off, language, Optional.of(new NewAddress(given.number(),
                        given.email(), when)), Math.max(lastAddress, given.number()), helpers);
            case Fact.AddressConfirmed confirmed ->
                withAddress(address.filter(known -> known.number() != confirmed.number()));
            case Fact.HelperInvited invited -> helper(invited.number()).isPresent()
                    ? this
                    : withHelpers(
                            Stream.concat(helpers.stream(), Stream.of(new HelperLink(invited.number(), invited.label(), when,
                                    Optional.empty()))).toList());
            case Fact.HelperDismissed dismissed -> withHelpers(helpers.stream()
                    .map(helper -> helper.number() == dismissed.number() ? helper.dismissed(when) : helper).toList());
        };
    }

    Resident answered(Fact.ActionAnswered fact, Occurrence when) {
        Map<String, Answer> more = new HashMap<>(answers);
        more.put(fact.actionId(), new Answer(fact.accepted(), fact.explanation(), when));
        return new Resident(actions, more, off, language, address, lastAddress, helpers);
    }

    /** The address that a confirmation is about, if it is the one that was given last. */
    Optional<String> given(Fact.AddressConfirmed confirmed) {
        return address.filter(known -> known.number() == confirmed.number()).map(NewAddress::email);
    }

    Resident withAddress(Optional<NewAddress> changed) {
        return new Resident(actions, answers, off, language, changed, lastAddress, helpers);
    }

    private Resident withHelpers(List<HelperLink> changed) {
        return new Resident(actions, answers, off, language, address, lastAddress, changed);
    }

    /** The number of the next address that is given; one that was given before is never given again. */
    public int nextAddress() {
        return lastAddress + 1;
    }

    public Optional<HelperLink> helper(int number) {
        return helpers.stream().filter(each -> each.number() == number).findFirst();
    }

    /** What the department said to an action; empty as long as it said nothing. */
    public Optional<Answer> answerTo(Action action) {
        return Optional.ofNullable(answers.get(action.id()));
    }

    /** When the resident said that a task is done, unless it was asked again since, or the department found that it is not. */
    public Optional<Occurrence> saidDone(Task task) {
        return actions.stream().filter(each -> each.kind() == Action.Kind.ALREADY_DONE
                && each.taskId().equals(Optional.of(task.id())) && each.asked().at().isAfter(task.assigned().at())
                && answerTo(each).filter(answer -> !answer.accepted()).isEmpty())
                .map(Action::asked).findFirst();
    }
}
