// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files a catalogue is read from: those that come with the service, and the municipality's own over them. */
public final class CatalogueFiles {
    private static final String BUILT_IN = "built-in/";
    private static final String OWN = "own/";

    private final List<CatalogueFile> builtIn;
    private final List<CatalogueFile> own;

    private CatalogueFiles(List<CatalogueFile> builtIn, List<CatalogueFile> own) {
        this.builtIn = List.copyOf(builtIn);
        this.own = List.copyOf(own);
    }

    /**
     * The files as they are now.
     *
     * @param folder the municipality's own additions, if any
     * @throws CatalogueException when the folder cannot be read
     */
    public static CatalogueFiles of(Optional<Path> folder) {
        return new CatalogueFiles(CatalogueFile.builtIn(), folder.map(CatalogueFile::in).orElse(List.of()));
    }

    List<CatalogueFile> builtIn() {
        return builtIn;
    }

    List<CatalogueFile> own() {
        return own;
    }

    /** All of them in one ZIP, which people can open too. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, BUILT_IN, builtIn);
            write(zip, OWN, own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String folder, List<CatalogueFile> files) throws IOException {
        for (CatalogueFile file : files) {
            zip.putNextEntry(new ZipEntry(folder + file.place()));
            zip.write(file.yaml().getBytes(UTF_8));
        }
    }

    /** The files that {@link #zip} packed. */
    public static CatalogueFiles unzip(byte[] bytes) {
        List<CatalogueFile> builtIn = new ArrayList<>();
        List<CatalogueFile> own = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                List<CatalogueFile> folder = entry.getName().startsWith(BUILT_IN) ? builtIn : own;
                folder.add(new CatalogueFile(entry.getName(), new String(zip.readAllBytes(), UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CatalogueFiles(builtIn, own);
    }
}
