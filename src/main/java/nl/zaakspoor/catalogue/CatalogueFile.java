// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A YAML file of the catalogue, not yet read. */
record CatalogueFile(String name, String yaml) {
    private static final int GROUPS = 14;
    private static final String TRANSLATIONS = "translations";
    private static final List<String> TRANSLATED = List.of("tr", "ar", "pl", "uk");

    /** The catalogue that comes with the service. */
    static List<CatalogueFile> builtIn() {
        Stream<String> groups = IntStream.rangeClosed(1, GROUPS).mapToObj("group-%02d.yaml"::formatted);
        Stream<String> others = Stream.of("departments.yaml", "reasons.yaml", "tasks.yaml", "sources.yaml", "journeys.yaml",
                "words.yaml", "calendar.yaml");
        Stream<String> translations = TRANSLATED.stream().map((TRANSLATIONS + "/%s.yaml")::formatted);
        return Stream.of(others, groups, translations).flatMap(names -> names).map(CatalogueFile::resource).toList();
    }

    private static CatalogueFile resource(String name) {
        try (InputStream in = CatalogueFile.class.getResourceAsStream("/catalogue/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the service was built without catalogue/" + name);
            }
            return new CatalogueFile(name, new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a municipality's own folder and of its folder of translations, each in the order of their names. */
    static List<CatalogueFile> in(Path folder) {
        Path translations = folder.resolve(TRANSLATIONS);
        return Files.isDirectory(translations)
                ? Stream.of(folder, translations).flatMap(each -> directlyIn(each).stream()).toList()
                : directlyIn(folder);
    }

    /** Where it stands in its folder; what the translations of a language are called tells too little without theirs. */
    String place() {
        Path path = Path.of(name);
        Path parent = path.getParent();
        return (parent != null && parent.endsWith(TRANSLATIONS) ? TRANSLATIONS + "/" : "") + path.getFileName();
    }

    private static List<CatalogueFile> directlyIn(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            List<CatalogueFile> files = new ArrayList<>();
            for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                files.add(new CatalogueFile(path.toString(), Files.readString(path)));
            }
            return files;
        } catch (IOException e) {
            throw new CatalogueException(List.of("cannot read the folder " + folder + " (zaakspoor.catalogue)"));
        }
    }
}
