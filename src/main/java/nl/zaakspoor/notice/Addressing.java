// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

import java.util.Optional;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Applicant.ContactBy;
import nl.zaakspoor.timeline.TimelineView;

/** Who is told what of a request, in which language, and what stands in the way. */
record Addressing(TimelineView view, Optional<Applicant> applicant, NoticeRules rules) {
    Notice notice(Cause cause, Optional<NotSent> unsent) {
        return cause.kind().isForDepartment()
                ? Notice.of(view.reference(), cause, view.header().owner(), Language.DUTCH, unsent)
                : Notice.of(view.reference(), cause, Notice.APPLICANT,
                        applicant.flatMap(Applicant::language).orElse(Language.DUTCH), unsent);
    }

    /** Why it is not for us to tell it, or not wanted. */
    Optional<NotSent> unwanted(NoticeKind kind) {
        if (kind.isForDepartment()) {
            return Optional.empty();
        }
        return switch (view.product().notifies()) {
            case SOURCE -> Optional.of(NotSent.SOURCE_NOTIFIES).filter(_ -> !kind.isOfThePage());
            case US -> off(kind);
        };
    }

    Optional<NotSent> obstacle(NoticeKind kind) {
        return kind.isForDepartment() ? Optional.empty() : unreachable();
    }

    private Optional<NotSent> off(NoticeKind kind) {
        if (rules.off().contains(kind)) {
            return Optional.of(NotSent.OFF_BY_SETTING);
        }
        return Optional.of(NotSent.SWITCHED_OFF)
                .filter(_ -> !kind.required() && view.timeline().resident().off().contains(kind.code()));
    }

    /** Why a message may not go to this applicant. */
    private Optional<NotSent> unreachable() {
        Optional<Reach> reach = applicant.flatMap(known -> Reach.of(known, rules));
        if (reach.isEmpty()) {
            boolean byMail = applicant.filter(known -> rules.contact(known) != ContactBy.EMAIL).isEmpty();
            return Optional.of(byMail ? NotSent.NO_ADDRESS : NotSent.OTHER_CONTACT);
        }
        return rules.obstacle(view.product().id(), reach.get());
    }
}
