package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fiducial.Fiducial;
import org.fiducial.core.UnreadableException;
import org.fiducial.interpret.Criteria;
import picocli.CommandLine.Option;

/** By which criteria recordings are interpreted. */
final class CriteriaOptions {
    /** The setting that names a site's own criteria. */
    static final String SETTING = "read.criteria";

    @Option(
            names = "--criteria",
            paramLabel = "FILE",
            description = "A site's own criteria in place of the standard ones, or laid over them.")
    private Optional<Path> file = Optional.empty();

    /** The criteria that were chosen. */
    Criteria criteria() throws IOException {
        return file.isPresent() ? load(file.get()) : Criteria.standard();
    }

    /** The road by the criteria that were chosen. */
    Fiducial road() throws IOException {
        return file.isPresent() ? Fiducial.by(load(file.get())) : Fiducial.standard();
    }

    /** What a report records of the choice; nothing for the standard criteria. */
    Map<String, String> recorded() {
        return file.map(f -> Map.of(SETTING, f.toString())).orElse(Map.of());
    }

    /**
     * A site's own criteria.
     *
     * @throws UnreadableException if there are none, or with the first fault
     */
    static Criteria load(Path file) throws IOException {
        try {
            return Criteria.load(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableException(file.toString(), "", "does not exist", e);
        }
    }
}
