// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.Comparator;
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

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.desk.DeskForm.Choice;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Place;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.desk.FigureTables.Which;
import nl.zaakspoor.insight.Insights;
import nl.zaakspoor.insight.Selection;

/** The figures: each drawn, as a table, and as a file. */
@Path("/desk/figures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "manager"})
class FiguresPage {
    private final Insights insights;
    private final FigureTables tables;
    private final DeskPrinter printer;

    FiguresPage(Insights insights, FigureTables tables, DeskPrinter printer) {
        this.insights = insights;
        this.tables = tables;
        this.printer = printer;
    }

    @GET
    public Uni<Response> page(@RestQuery Optional<String> from, @RestQuery Optional<String> until,
            @RestQuery Optional<String> department, @RestQuery Optional<String> product,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        Asked asked = new Asked(from, until, department, product);
        Selection of = asked.selection(insights);
        return printer.answered(voice, Multi.createFrom().items(Which.values()).onItem()
                .transformToUniAndConcatenate(
                        which -> tables.table(voice, which, of).map(table -> section(voice, which, table, asked)))
                .collect().asList().map(sections -> printer.page(voice, sheet(voice, sections, of, asked))));
    }

    @GET
    @Path("/{which}.csv")
    @Produces("text/csv")
    public Uni<Response> csv(@RestPath String which, @RestQuery Optional<String> from, @RestQuery Optional<String> until,
            @RestQuery Optional<String> department, @RestQuery Optional<String> product,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        Which asked = Stream.of(Which.values()).filter(each -> Code.of(each).equals(which)).findFirst()
                .orElseThrow(NotFoundException::new);
        return tables.table(voice, asked, new Asked(from, until, department, product).selection(insights))
                .map(table -> printer.file(which + ".csv", "text/csv;charset=UTF-8", table.csv(voice)));
    }

    /** What was chosen, as it stands in the address. */
    private record Asked(Optional<String> from, Optional<String> until, Optional<String> department, Optional<String> product) {
        Selection selection(Insights insights) {
            return insights.selection(given(from), given(until), given(department), given(product));
        }

        private static Optional<String> given(Optional<String> text) {
            return text.filter(typed -> !typed.isBlank());
        }

        Field[] fields() {
            return Stream.of(field("from", from), field("until", until), field("department", department),
                    field("product", product)).flatMap(Optional::stream).toArray(Field[]::new);
        }

        private static Optional<Field> field(String name, Optional<String> value) {
            return given(value).map(text -> Field.hidden(name, text));
        }
    }

    private static Section section(DeskVoice voice, Which which, FigureTable table, Asked asked) {
        List<Part> parts = new ArrayList<>(table.bars(voice).stream().toList());
        parts.add(table.table(voice));
        parts.add(DeskForm
                .button("csv-" + Code.of(which), "/desk/figures/" + Code.of(which) + ".csv", voice.figures().figuresCsv(),
                        table.title(), asked.fields())
                .asQuery());
        table.countedOn().map(day -> Words.plain(voice.figures().figuresOf(voice.day(day)))).ifPresent(parts::add);
        return Section.of(Code.of(which), table.title(), parts);
    }

    private static DeskSheet sheet(DeskVoice voice, List<Section> figures, Selection of, Asked asked) {
        DeskTexts texts = voice.texts();
        DeskForm which = DeskForm.of("which", "/desk/figures",
                List.of(Field.of("month", "from", texts.from(), of.from().toString()),
                        Field.of("month", "until", texts.until(), of.until().toString()),
                        Field.select("department", texts.department(), choices(texts, asked.department(),
                                voice.catalogue().departments().keySet().stream()
                                        .map(id -> new Choice(id.value(), voice.department(id), false)))),
                        Field.select("product", texts.product(), choices(texts, asked.product(),
                                voice.catalogue().productsInOrder().stream()
                                        .map(product -> new Choice(product.id().value(), voice.say(product.name()), false))))),
                texts.showOtherView()).asQuery();
        List<Section> sections = new ArrayList<>(List.of(
                Section.of("which", voice.figures().figuresWhich(),
                        List.of(Words.plain(voice.figures().figuresHint()), which))));
        sections.addAll(figures);
        return new DeskSheet(Place.FIGURES, texts.figures(), sections);
    }

    private static List<Choice> choices(DeskTexts texts, Optional<String> chosen, Stream<Choice> all) {
        return Stream.concat(Stream.of(new Choice("", texts.any(), chosen.isEmpty())), all
                .map(each -> new Choice(each.value(), each.label(), chosen.filter(each.value()::equals).isPresent()))
                .sorted(Comparator.comparing(Choice::label))).toList();
    }
}
