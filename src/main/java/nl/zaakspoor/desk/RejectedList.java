// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.colleague.OwnSources;
import nl.zaakspoor.desk.DeskForm.Choice;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.ledger.RejectedEvent;
import nl.zaakspoor.ledger.RejectionFilter;
import nl.zaakspoor.ledger.Rejections;

/** What was refused of sources lately, the newest first, and what of it can come in again. */
@ApplicationScoped
class RejectedList {
    private static final String ID = "rejected";
    private static final String SOURCE = "source";

    private final Rejections rejections;
    private final OwnSources own;

    RejectedList(Rejections rejections, OwnSources own) {
        this.rejections = rejections;
        this.own = own;
    }

    Uni<Section> section(DeskVoice voice, WorkPlaces places) {
        List<Source> offered = voice.catalogue().sources().values().stream()
                .filter(source -> own.include(Optional.of(source.urn())))
                .filter(source -> places.department().filter(id -> !id.equals(source.department())).isEmpty())
                .sorted(Comparator.comparing(Source::name)).toList();
        Optional<String> source = places.source().filter(urn -> offered.stream().map(Source::urn).anyMatch(urn::equals));
        Optional<Set<String>> meant = source.map(Set::of).or(() -> places.department().map(own::of)).or(own::ofCaller);
        WorkList list = new WorkList(voice, places.department());
        return rejections.newest(new RejectionFilter(meant, Optional.empty()), places.rejected(), WorkList.ASKED).map(
                found -> Section.of(ID, voice.work().rejected(),
                        parts(list, found, sources(voice, offered, source), source)));
    }

    private static List<Part> parts(WorkList list, List<RejectedEvent> found, List<Choice> sources,
            Optional<String> source) {
        DeskVoice voice = list.voice();
        DeskTexts texts = voice.texts();
        WorkTexts work = voice.work();
        List<Part> parts = new ArrayList<>();
        parts.add(DeskForm.of("rejected-of", DeskPages.WORK + "#desk-" + ID,
                Stream.concat(list.chosen().stream(), Stream.of(Field.select(SOURCE, work.source(), sources))).toList(),
                texts.showOtherView()).asQuery());
        parts.add(new Table(work.rejected(),
                List.of(work.source(), work.code(), work.detail(), texts.when()),
                WorkList.shown(found).stream().map(event -> row(list, event)).toList(), work.noneRejected()));
        WorkList.cursor(found, RejectedEvent::id).map(next -> list.next(ID, work.rejected(), next,
                source.map(urn -> Field.hidden(SOURCE, urn)).stream().toArray(Field[]::new))).ifPresent(parts::add);
        return parts;
    }

    private static List<Choice> sources(DeskVoice voice, List<Source> offered, Optional<String> chosen) {
        return Stream.concat(Stream.of(new Choice("", voice.texts().any(), chosen.isEmpty())),
                offered.stream().map(source -> new Choice(source.urn(), source.name(),
                        chosen.equals(Optional.of(source.urn())))))
                .toList();
    }

    private static Row row(WorkList list, RejectedEvent event) {
        DeskVoice voice = list.voice();
        return new Row(List.of(Cell.of(event.source().map(urn -> name(voice, urn)).orElse(voice.work().unknownSource()))
                .small(Stream.of(event.type(), event.eventId()).flatMap(Optional::stream).toList()),
                Cell.of(event.code().code()).small(event.subject().stream().toList()), Cell.of(event.detail()),
                Cell.of(voice.moment(event.rejectedAt())).small(again(voice, event))), forms(list, event));
    }

    private static String name(DeskVoice voice, String urn) {
        return Optional.ofNullable(voice.catalogue().sources().get(urn)).map(Source::name).orElse(urn);
    }

    private static List<String> again(DeskVoice voice, RejectedEvent event) {
        WorkTexts work = voice.work();
        return event.replayedAt().map(at -> List.of(work.cameAgain(voice.moment(at))))
                .orElseGet(() -> switch (event.replayable()) {
                    case YES -> List.of();
                    case NEVER -> List.of(work.neverAgain());
                    case GONE -> List.of(work.gone());
                });
    }

    private static List<DeskForm> forms(WorkList list, RejectedEvent event) {
        return event.replayedAt().isPresent() ? List.of() : switch (event.replayable()) {
            case YES -> List.of(DeskForm.button("replay-" + event.id(), DeskPages.work(ID, event.id(), "replay"),
                    list.voice().work().replay(), event.eventId().orElse(""), list.chosen().toArray(Field[]::new)));
            case NEVER, GONE -> List.of();
        };
    }
}
