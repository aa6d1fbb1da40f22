// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import nl.zaakspoor.term.TermCalendar;

/**
 * Reads the catalogue: the one that comes with the service, then a municipality's own folder over it. A file of the folder
 * has the shape of the built-in file it adds to; a product, department, reason, task, source, journey or word with the
 * same id replaces the built-in one, and so does the calendar. A file with a {@code language} translates Dutch texts of any of
 * the files; that of the folder wins.
 *
 * <p>The problems of all files are reported at once: of each product, department, reason, task, source, journey and word
 * the first.
 */
public final class CatalogueReader {
    private final List<String> problems = new ArrayList<>();
    private final Translations translations = new Translations();
    private final Map<Integer, ProductGroup> groups = new LinkedHashMap<>();
    private final Map<ProductId, Product> products = new LinkedHashMap<>();
    private final Map<DepartmentId, Department> departments = new LinkedHashMap<>();
    private final Map<String, Text> reasons = new LinkedHashMap<>();
    private final Map<String, TaskText> tasks = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, JourneyPlan> journeys = new LinkedHashMap<>();
    private final Map<String, Text> words = new LinkedHashMap<>();
    private TermCalendar calendar = new TermCalendar(Set.of(), 0);

    private CatalogueReader() {}

    /**
     * @param folder the municipality's own additions, if any
     * @throws CatalogueException when anything is wrong, with every problem
     */
    public static Catalogue read(Optional<Path> folder) {
        return read(CatalogueFiles.of(folder));
    }

    /** @throws CatalogueException when anything is wrong, with every problem */
    public static Catalogue read(CatalogueFiles files) {
        CatalogueReader reader = new CatalogueReader();
        // A municipality may have replaced what a built-in translation was for; its own must be for something.
        List<YamlValue> builtIn = reader.parse(files.builtIn(), Translations.Use.MAY_BE);
        List<YamlValue> own = reader.parse(files.own(), Translations.Use.MUST_BE);
        reader.layer(builtIn);
        reader.layer(own);
        return reader.finish();
    }

    static Catalogue read(List<CatalogueFile> files) {
        CatalogueReader reader = new CatalogueReader();
        reader.layer(reader.parse(files, Translations.Use.MUST_BE));
        return reader.finish();
    }

    /** Takes the translations out, which texts of any of the other files may need; gives the others. */
    private List<YamlValue> parse(List<CatalogueFile> files, Translations.Use use) {
        List<YamlValue> others = new ArrayList<>();
        files.forEach(file -> attempt(() -> {
            YamlValue root = YamlValue.parse(file.name(), file.yaml(), translations);
            if (Translations.isFile(root)) {
                translations.read(root, use).forEach(this::report);
            } else {
                others.add(root);
            }
        }));
        return others;
    }

    private void layer(List<YamlValue> files) {
        List<YamlValue> groupFiles = new ArrayList<>();
        List<YamlValue> others = new ArrayList<>();
        files.forEach(root -> attempt(() -> {
            if (root.find("group").isPresent()) {
                groupFiles.add(root);
            } else {
                readSections(root);
                others.add(root);
            }
        }));
        // Products refer to departments, whatever the names of their files.
        Set<ProductId> seenInLayer = new LinkedHashSet<>();
        groupFiles.forEach(root -> attempt(() -> readGroup(root, seenInLayer)));
        JourneyPlanReader plans = new JourneyPlanReader(products::containsKey, departments::containsKey);
        others.forEach(root -> each(root, "journeys", (id, value) -> journeys.put(id, plans.read(id, value))));
    }

    private void readSections(YamlValue root) {
        root.only("departments", "reasons", "tasks", "sources", "journeys", "words", "calendar");
        each(root, "departments", (id, value) -> readDepartment(id, value));
        each(root, "reasons", (code, value) -> reasons.put(code, value.text()));
        each(root, "tasks", (code, value) -> tasks.put(code, readTask(value)));
        each(root, "sources", (urn, value) -> sources.put(urn, readSource(urn, value)));
        each(root, "words", (key, value) -> words.put(key, value.text()));
        root.find("calendar").ifPresent(value -> calendar = readCalendar(value));
    }

    private static TermCalendar readCalendar(YamlValue value) {
        value.only("equated-until", "equated-days");
        Set<LocalDate> days = new LinkedHashSet<>();
        value.get("equated-days").items().forEach(item -> days.add(item.date()));
        return new TermCalendar(days, value.get("equated-until").number(2000, 2199));
    }

    private interface EntryReader {
        void read(String key, YamlValue value);
    }

    private void each(YamlValue root, String section, EntryReader reader) {
        root.find(section).ifPresent(map -> map.entries()
                .forEach((key, value) -> attempt(() -> reader.read(key, value))));
    }

    private void readDepartment(String id, YamlValue value) {
        value.only("name", "phone");
        DepartmentId department = id(id, DepartmentId::isId, DepartmentId::new, value);
        departments.put(department,
                new Department(department, value.get("name").text(), value.find("phone").map(YamlValue::string)));
    }

    private static TaskText readTask(YamlValue value) {
        value.only("title", "text");
        return new TaskText(value.get("title").text(), value.get("text").text());
    }

    private static Source readSource(String urn, YamlValue value) {
        value.only("name", "department", "principal", "contact", "rights");
        Set<Source.Right> rights = new LinkedHashSet<>();
        value.find("rights").ifPresent(list -> list.items().forEach(item -> rights.add(item.choice(Source.Right.class))));
        YamlValue department = value.get("department");
        return new Source(urn, value.get("name").string(),
                id(department.string(), DepartmentId::isId, DepartmentId::new, department),
                value.get("principal").string(), value.get("contact").string(), Set.copyOf(rights));
    }

    private void readGroup(YamlValue root, Set<ProductId> seenInLayer) {
        ProductGroup group = ProductGroup.read(root, number -> Optional.ofNullable(groups.get(number)));
        groups.put(group.number(), group);
        root.find("products").map(YamlValue::items).orElse(List.of())
                .forEach(value -> attempt(() -> readProduct(group, value, seenInLayer)));
    }

    private void readProduct(ProductGroup group, YamlValue value, Set<ProductId> seenInLayer) {
        YamlValue idValue = value.get("id");
        ProductId id = id(idValue.string(), ProductId::isId, ProductId::new, idValue);
        try {
            Product product = group.product(id, value);
            if (!seenInLayer.add(id)) {
                throw value.problem("it stands there twice");
            }
            if (!departments.containsKey(product.department())) {
                throw value.problem("department " + product.department() + " is not in departments.yaml");
            }
            products.put(id, product);
        } catch (YamlValue.InvalidYaml e) {
            throw e.of("product " + id);
        }
    }

    static <T> T id(String text, Function<String, Boolean> valid, Function<String, T> make, YamlValue at) {
        if (!valid.apply(text)) {
            throw at.problem("`" + text + "` is not a usable id");
        }
        return make.apply(text);
    }

    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (YamlValue.InvalidYaml e) {
            report(e);
        }
    }

    private void report(YamlValue.InvalidYaml problem) {
        problems.add(String.valueOf(problem.getMessage()));
    }

    private Catalogue finish() {
        if (problems.isEmpty()) {
            // What could not be read asked for no translation.
            translations.unused().forEach(this::report);
        }
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
        return new Catalogue(products, departments, reasons, tasks, sources, List.copyOf(journeys.values()),
                new Words(words), calendar);
    }
}
