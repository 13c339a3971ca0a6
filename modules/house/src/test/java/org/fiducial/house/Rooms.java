package org.fiducial.house;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The table of rooms in ARCHITECTURE.md. */
final class Rooms {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|([^|]*)\\|");

    private Rooms() {}

    /**
     * A row.
     *
     * @param name the folder in {@code modules}
     * @param mayUse names of other rooms
     * @param libraries names of libraries that are not the JDK's
     */
    record Room(String name, Set<String> mayUse, Set<String> libraries) {
        /** The room's package; formats has more below it. */
        String packageName() {
            return name.equals("fiducial") ? "org.fiducial" : "org.fiducial." + name;
        }

        boolean holdsCode() {
            return !Set.of("bom", "house").contains(name);
        }
    }

    static List<Room> read() throws IOException {
        return parse(Files.readString(Checkout.root().resolve("ARCHITECTURE.md")));
    }

    static List<Room> parse(String document) {
        List<Room> rooms = new ArrayList<>();
        ROW.matcher(document)
                .results()
                .forEach(row -> rooms.add(new Room(row.group(1), words(row.group(2)), words(row.group(3)))));
        return rooms;
    }

    private static Set<String> words(String cell) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : cell.split(",", -1)) {
            if (!word.strip().equals("–")) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
