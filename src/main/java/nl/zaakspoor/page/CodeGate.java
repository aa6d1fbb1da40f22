// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;

import nl.zaakspoor.access.AccessCodes;
import nl.zaakspoor.access.LinkToken;
import nl.zaakspoor.access.LinkToken.Purpose;
import nl.zaakspoor.access.Passes;
import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.ledger.CodeTries;
import nl.zaakspoor.ledger.CodeTries.Turn;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.notice.Reach;
import nl.zaakspoor.timeline.Codes.Code;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Lets whoever gives the right code see all of a request that the page says little of. Nothing is kept here: the browser keeps
 * a pass in a cookie that goes to the pages of that one link.
 */
@ApplicationScoped
class CodeGate {
    private static final String COOKIE = "zaakspoor-pass";
    private static final Duration OPEN_FOR = Duration.ofMinutes(30);

    private final AccessCodes codes;
    private final Passes passes;
    private final CodeTries tries;
    private final NoticePolicy policy;
    private final StatusLinks links;
    private final InstantSource clock;
    private final CurrentVertxRequest call;

    CodeGate(AccessCodes codes, Passes passes, CodeTries tries, NoticePolicy policy, StatusLinks links, InstantSource clock,
            CurrentVertxRequest call) {
        this.codes = codes;
        this.passes = passes;
        this.tries = tries;
        this.policy = policy;
        this.links = links;
        this.clock = clock;
        this.call = call;
    }

    /** Until when {@code link} opens the whole page in the browser that asks now. To be asked before anything is waited for. */
    Optional<Instant> openUntil(LinkToken link) {
        Cookie cookie = call.getCurrent().request().getCookie(COOKIE);
        return Optional.ofNullable(cookie).flatMap(kept -> passes.verify(kept.getValue(), link, clock.instant()));
    }

    CodeState state(Optional<Instant> openUntil, TrackedRequest request, TimelineView view) {
        return new CodeState(openUntil, policy.sendsCode(view, request.timeline().recipient()), asked(view));
    }

    private static Optional<Code> asked(TimelineView view) {
        return view.timeline().resident().codes().valid(view.at());
    }

    /** Tries a code; empty when it is right. From then on it is used. */
    Uni<Optional<CodeProblem>> give(Visit visit, String typed) {
        Optional<Reach> reach = policy.reach(visit.request().timeline().recipient());
        return asked(visit.view()).flatMap(code -> reach.map(known -> give(code, new AccessCodes.Subject(visit.request().id(),
                visit.request().linkVersion(), code.number(), known.address()), typed)))
                .orElseGet(() -> Uni.createFrom().item(Optional.of(CodeProblem.OVER)));
    }

    private Uni<Optional<CodeProblem>> give(Code code, AccessCodes.Subject subject, String typed) {
        return tries.take(subject.request(), code.number()).chain(turn -> {
            if (turn != Turn.NO && codes.matches(subject, typed)) {
                return tries.use(subject.request(), code.number(), clock.instant())
                        .map(used -> used ? Optional.empty() : Optional.of(CodeProblem.OVER));
            }
            return Uni.createFrom().item(Optional.of(switch (turn) {
                case YES -> CodeProblem.WRONG;
                case LAST -> CodeProblem.TRIED_TOO_OFTEN;
                case NO -> CodeProblem.OVER;
            }));
        });
    }

    /** What the browser is to keep, as the value of a {@code Set-Cookie} header. */
    String pass(Visit visit) {
        LinkToken link = new LinkToken(Purpose.PAGE, visit.request().id(), visit.request().linkVersion());
        return cookie(visit, passes.write(link, clock.instant().plus(OPEN_FOR)), OPEN_FOR);
    }

    /** What makes the browser forget it. */
    String noPass(Visit visit) {
        return cookie(visit, "", Duration.ZERO);
    }

    /** Written by hand: it is to be read the same by browsers of every age. */
    private String cookie(Visit visit, String value, Duration lasts) {
        return COOKIE + "=" + value + "; Path=/t/" + visit.token() + "; Max-Age=" + lasts.toSeconds()
                + "; HttpOnly; SameSite=Lax" + (links.areEncrypted() ? "; Secure" : "");
    }
}
