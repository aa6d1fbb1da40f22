// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.notice.Notice.NotSent;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Applicant.ContactBy;
import nl.zaakspoor.timeline.TimelineView;

/** Decides what to tell: the causes that hold, minus those told, each sent or with the reason why not. */
public final class NoticePolicy {
    private final NoticeRules rules;

    public NoticePolicy(NoticeRules rules) {
        this.rules = rules;
    }

    /**
     * What is to be decided now.
     *
     * @param told the causes decided on before, sent or not
     */
    public List<Notice> decide(TimelineView view, Optional<Applicant> applicant, Collection<Cause> told) {
        Language language = applicant.flatMap(Applicant::language).orElse(Language.DUTCH);
        List<Notice> notices = new ArrayList<>();
        for (Cause cause : Causes.of(view)) {
            if (!told.contains(cause)) {
                Optional<NotSent> unsent = progressTold(cause, view, told).or(() -> unreachable(applicant));
                notices.add(Notice.of(view.reference(), cause, language, unsent));
            }
        }
        return notices;
    }

    /** Whether what was decided then is still worth telling now. */
    public static boolean holds(Cause cause, TimelineView view) {
        return Causes.of(view).contains(cause);
    }

    /** At most one progress message between receipt and decision; the page has the rest. */
    private static Optional<NotSent> progressTold(Cause cause, TimelineView view, Collection<Cause> told) {
        String round = "/" + view.reopenings();
        boolean before = cause.kind() == NoticeKind.PROGRESS
                && told.stream().anyMatch(t -> t.kind() == NoticeKind.PROGRESS && t.key().endsWith(round));
        return before ? Optional.of(NotSent.PROGRESS_TOLD) : Optional.empty();
    }

    /** Why a message may not go to this applicant; asked when it is decided, and again when it is sent. */
    public Optional<NotSent> unreachable(Optional<Applicant> applicant) {
        Optional<String> address = applicant.flatMap(Applicant::email);
        ContactBy contact = applicant.flatMap(Applicant::contactBy).orElse(rules.defaultContact());
        if (contact != ContactBy.EMAIL) {
            return Optional.of(NotSent.OTHER_CONTACT);
        }
        if (address.isEmpty()) {
            return Optional.of(NotSent.NO_ADDRESS);
        }
        return switch (rules.mode()) {
            case SHADOW -> Optional.of(NotSent.SHADOW_MODE);
            case ALLOW_LIST -> rules.allows(address.get()) ? Optional.empty() : Optional.of(NotSent.NOT_ON_ALLOW_LIST);
            case LIVE -> Optional.empty();
        };
    }
}
