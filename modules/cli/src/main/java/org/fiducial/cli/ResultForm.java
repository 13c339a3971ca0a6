package org.fiducial.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Forms of a result that has no more than two. */
enum ResultForm {
    TEXT,
    JSON;

    /** Reads a form. */
    static final class Word implements ITypeConverter<ResultForm> {
        @Override
        public ResultForm convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "text" -> TEXT;
                case "json" -> JSON;
                default -> throw new TypeConversionException("the form is text or json, not '" + word + "'");
            };
        }
    }
}
