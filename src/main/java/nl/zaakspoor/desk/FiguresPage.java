// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Place;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.desk.FigureTables.Which;
import nl.zaakspoor.insight.Insights;
import nl.zaakspoor.insight.Selection;
import nl.zaakspoor.insight.SelectionMistake;
import nl.zaakspoor.insight.WrongSelection;

/** The figures: each drawn, as tables, and as files. */
@Path(DeskPages.FIGURES)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "manager"})
class FiguresPage {
    private final Insights insights;
    private final FigureTables tables;
    private final Colleague colleague;
    private final DeskPrinter printer;

    FiguresPage(Insights insights, FigureTables tables, Colleague colleague, DeskPrinter printer) {
        this.insights = insights;
        this.tables = tables;
        this.colleague = colleague;
        this.printer = printer;
    }

    @GET
    public Uni<Response> page(@RestQuery Optional<String> from, @RestQuery Optional<String> until,
            @RestQuery Optional<String> department, @RestQuery Optional<String> product,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        FiguresForm asked = new FiguresForm(voice, from, until, department, product);
        return printer.answered(voice, asked.selection(insights).chain(of -> page(asked, of))
                .onFailure(WrongSelection.class).recoverWithItem(wrong -> printer.page(Status.BAD_REQUEST, voice,
                        sheet(asked, Optional.empty(), ((WrongSelection) wrong).mistakes(), List.of()))));
    }

    private Uni<Response> page(FiguresForm asked, Selection of) {
        DeskVoice voice = asked.voice();
        return Multi.createFrom().items(Which.values()).onItem()
                .transformToUniAndConcatenate(
                        which -> tables.table(voice, which, of).map(table -> section(which, table, asked)))
                .collect().asList()
                .map(sections -> printer.page(voice, sheet(asked, Optional.of(of), List.of(), sections)));
    }

    /** @param by what the rows are of, beside the total; months when it is absent */
    @GET
    @Path("/{which}.csv")
    @Produces("text/csv")
    public Uni<Response> csv(@RestPath String which, @RestQuery Optional<String> by, @RestQuery Optional<String> from,
            @RestQuery Optional<String> until, @RestQuery Optional<String> department, @RestQuery Optional<String> product,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        Which asked = Stream.of(Which.values()).filter(each -> Code.of(each).equals(which)).findFirst()
                .orElseThrow(NotFoundException::new);
        FigureKind kind = by.map(code -> FigureKind.of(code).orElseThrow(NotFoundException::new)).orElse(FigureKind.MONTH);
        return new FiguresForm(voice, from, until, department, product).selection(insights)
                .chain(of -> tables.table(voice, asked, of))
                .map(table -> printer.file(which + "-" + kind.code() + ".csv", "text/csv;charset=UTF-8",
                        table.csv(voice, kind)));
    }

    private static Section section(Which which, FigureTable table, FiguresForm asked) {
        DeskVoice voice = asked.voice();
        List<Part> parts = new ArrayList<>(table.bars(voice).stream().toList());
        table.kinds().forEach(kind -> parts.add(table.table(voice, kind)));
        parts.add(asked.file(which, table));
        table.countedOn().map(day -> Words.plain(voice.figures().figuresOf(voice.day(day)))).ifPresent(parts::add);
        return Section.of(Code.of(which), table.title(), parts);
    }

    private DeskSheet sheet(FiguresForm asked, Optional<Selection> shown, List<SelectionMistake> wrong,
            List<Section> figures) {
        DeskVoice voice = asked.voice();
        List<Section> sections = new ArrayList<>(List.of(Section.of("which", voice.figures().figuresWhich(),
                List.of(Words.plain(voice.figures().figuresHint()), asked.other(
                        voice.catalogue().departments().keySet().stream().filter(colleague::maySee), shown, wrong)))));
        sections.addAll(figures);
        return new DeskSheet(Place.FIGURES, voice.texts().figures(), sections);
    }
}
