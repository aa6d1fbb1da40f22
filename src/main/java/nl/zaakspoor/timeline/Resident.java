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
 * @param address another mail address, until it is confirmed or the department gives another
 * @param confirmed the address that was confirmed last, as long as the department has the one it takes the place of
 * @param lastAddress the highest number that an address was given; 0 where none was
 * @param acts how much was done altogether
 * @param helpers everybody who was given a link to look along, in that order
 * @param codes those that were asked to see more
 */
public record Resident(List<Action> actions, Map<String, Answer> answers, Set<String> off, Optional<Language> language,
        Optional<NewAddress> address, Optional<NewAddress> confirmed, int lastAddress, List<HelperLink> helpers, int acts,
        Codes codes) {
    static final Resident NONE = new Resident(List.of(), Map.of(), Set.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), 0, List.of(), 0, Codes.NONE);

    /** What the department said to an action. */
    public record Answer(boolean accepted, Optional<Text> explanation, Occurrence when) {}

    /**
     * @param number by which the confirmation says which address it is about; from 1
     * @param linkVersion of the links of the request when it was given; once they are renewed it cannot be confirmed any more
     */
    public record NewAddress(int number, String email, int linkVersion, Occurrence when) {
        @Override
        public String toString() {
            return "NewAddress[" + number + "]";
        }
    }

    /**
     * @param number of the link, from 1
     * @param linkVersion of the links of the request when it was made; once they are renewed it opens nothing
     * @param label by which the resident knows for whom it is
     * @param until when the link was withdrawn
     */
    public record HelperLink(int number, int linkVersion, Optional<String> label, Occurrence since,
            Optional<Occurrence> until) {
        /** @param links the version of the links of the request now */
        public boolean mayLook(int links) {
            return until.isEmpty() && linkVersion == links;
        }

        private HelperLink dismissed(Occurrence when) {
            return until.isEmpty() ? new HelperLink(number, linkVersion, label, since, Optional.of(when)) : this;
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
        Resident counted = with(address, confirmed, helpers, acts + 1);
        return switch (fact) {
            case Fact.ActionAsked asked -> counted.asked(Action.of(asked, when));
            case Fact.NoticesChosen chosen -> new Resident(actions, answers, chosen.off(), chosen.language().or(this::language),
                    address, confirmed, lastAddress, helpers, acts + 1, codes);
            case Fact.AddressGiven given -> counted.given(given, when);
            case Fact.AddressConfirmed now -> address.filter(known -> known.number() == now.number())
                    .map(known -> with(Optional.empty(), Optional.of(known), helpers, acts + 1)).orElse(counted);
            case Fact.HelperInvited invited -> counted.invited(invited, when);
            case Fact.HelperDismissed dismissed -> with(address, confirmed, helpers.stream()
                    .map(helper -> helper.number() == dismissed.number() ? helper.dismissed(when) : helper).toList(), acts + 1);
            case Fact.CodeAsked asked -> new Resident(actions, answers, off, language, address, confirmed, lastAddress, helpers,
                    acts, codes.and(asked.number(), when.at()));
        };
    }

    private Resident asked(Action action) {
        return new Resident(Stream.concat(actions.stream(), Stream.of(action)).toList(), answers, off, language, address,
                confirmed, lastAddress, helpers, acts, codes);
    }

    /** Two that were given at once have one number: the second is not taken, or a confirmation could be about either. */
    private Resident given(Fact.AddressGiven given, Occurrence when) {
        return given.number() <= lastAddress
                ? this
                : new Resident(actions, answers, off, language, Optional.of(new NewAddress(given.number(), given.email(),
                        given.linkVersion(), when)), confirmed, given.number(), helpers, acts, codes);
    }

    private Resident invited(Fact.HelperInvited invited, Occurrence when) {
        HelperLink link = new HelperLink(invited.number(), invited.linkVersion(), invited.label(), when, Optional.empty());
        return helper(invited.number()).isPresent()
                ? this
                : with(address, confirmed, Stream.concat(helpers.stream(), Stream.of(link)).toList(), acts);
    }

    Resident answered(Fact.ActionAnswered fact, Occurrence when) {
        Map<String, Answer> more = new HashMap<>(answers);
        more.put(fact.actionId(), new Answer(fact.accepted(), fact.explanation(), when));
        return new Resident(actions, more, off, language, address, confirmed, lastAddress, helpers, acts, codes);
    }

    /** The department gave an address that it did not give before: what the resident gave or wanted to is over. */
    Resident withoutAddress() {
        return with(Optional.empty(), Optional.empty(), helpers, acts);
    }

    private Resident with(Optional<NewAddress> waiting, Optional<NewAddress> right, List<HelperLink> links, int done) {
        return new Resident(actions, answers, off, language, waiting, right, lastAddress, links, done, codes);
    }

    /** What of it anybody reads on a page: that somebody asked to see more is none of it. */
    Resident shown() {
        return new Resident(actions, answers, off, language, address, confirmed, lastAddress, helpers, 0, Codes.NONE);
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

    /** That the resident said a task is done, unless it was asked again since, or the department found that it is not. */
    public Optional<Action> saidDone(Task task) {
        return actions.stream().filter(each -> each.kind() == Action.Kind.ALREADY_DONE
                && each.taskId().equals(Optional.of(task.id())) && each.asked().at().isAfter(task.assigned().at())
                && answerTo(each).filter(answer -> !answer.accepted()).isEmpty()).findFirst();
    }
}
