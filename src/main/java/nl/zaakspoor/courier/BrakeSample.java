// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.courier.BrakeStore.First;
import nl.zaakspoor.ledger.MailContent;
import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.ledger.ReadLog.What;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.notice.Causes;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.timeline.TimelineView;

/**
 * The words that one of the notices that stand still would have, in Dutch, without the link that opens the request. Whoever
 * sees them, it is written down.
 */
@ApplicationScoped
class BrakeSample {
    private static final Pattern LINK = Pattern.compile("/t/[A-Za-z0-9_-]+");
    private static final String NOBODY = "nobody@voorbeeld.example";

    private final Requests requests;
    private final Writers writers;
    private final ReadLog readLog;
    private final Catalogue catalogue;
    private final CourierClock clock;

    BrakeSample(Requests requests, Writers writers, ReadLog readLog, Catalogue catalogue, CourierClock clock) {
        this.requests = requests;
        this.writers = writers;
        this.readLog = readLog;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Empty when it is no longer true, and so would not be sent either, and when it is with a department they may not look at. */
    Uni<Optional<String>> of(First first, Colleague reader) {
        return requests.byId(first.requestId()).chain(found -> {
            Optional<String> words = found.filter(request -> request.timeline().header()
                    .filter(header -> reader.maySee(header.department())).isPresent())
                    .flatMap(request -> words(first, request));
            return words.isEmpty()
                    ? Uni.createFrom().item(words)
                    : readLog.note(reader.name(), What.NOTICE_CONTENT, found.orElseThrow().timeline().reference())
                            .replaceWith(words);
        });
    }

    private Optional<String> words(First first, TrackedRequest request) {
        Optional<TimelineView> view = request.timeline().at(clock.service().instant(), catalogue)
                .filter(seen -> first.cause().kind() == NoticeKind.UPDATE || Causes.of(seen).contains(first.cause()));
        return view.map(seen -> writers.of(Medium.EMAIL).write(new UUID(0, 0),
                List.of(new Piece(List.of(first.cause()), request, seen)), Language.DUTCH, NOBODY, Optional.empty(),
                clock.real().instant()))
                .map(mail -> LINK.matcher(MailContent.read(mail).plainText()).replaceAll("/t/..."));
    }
}
