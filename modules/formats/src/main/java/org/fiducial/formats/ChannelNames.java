package org.fiducial.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fiducial.core.Lead;
import org.fiducial.core.Signal.Kind;

/**
 * What channel names and units tell: which kind of signal it is, how a standard lead is spelt, and which names must be changed
 * because two channels share them.
 */
public final class ChannelNames {
    private static final Pattern PRESSURE = Pattern.compile(
            "(?i)(.*\\b)?(ABP|ART|AOBP|AO|BP|NBP|NIBP|CVP|PAP|ICP|LAP|RAP|UAP|UVP|P[1-4])(\\b|[-_ ]?(SYS|DIAS|MEAN)).*");
    private static final Pattern RESPIRATION =
            Pattern.compile("(?i).*(RESP|BREATH|AIRFLOW|THORA[CX]|ABDO|ETCO2|CO2|IMPEDANCE|NASAL).*");
    private static final Pattern PLETH = Pattern.compile("(?i).*(PLETH|PPG).*");
    private static final Pattern SOUND = Pattern.compile("(?i).*(PCG|PHONO|SOUND).*");
    private static final Pattern OTHER_VOLTAGE = Pattern.compile(
            "(?i).*(EEG|EOG|EMG|ENG|GSR|EDA|SPO2|NOISE|MARKER|EVENT|TRIGGER|STATUS|ANNOTATION|SINE|RAMP|SQUARE|PULSE|UC\\b|TEMP|ACC).*");
    private static final Pattern EEG_ELECTRODE =
            Pattern.compile("(Fp|AF|FC|FT|CP|TP|PO|F|C|T|P|O|A|M)(z|[1-9]|10)(-[A-Z][A-Za-z]?[z0-9]{1,2})?");

    private ChannelNames() {}

    /**
     * The kind of a channel. A voltage whose name says nothing is taken for an ECG, since that is what this program is given.
     *
     * @param voltage whether the unit is one of voltage
     * @param unit the file's word for the unit
     */
    public static Kind kind(String name, boolean voltage, String unit) {
        if (voltage && Lead.of(name).isPresent()) {
            return Kind.ECG;
        }
        if (PLETH.matcher(name).matches()) {
            return Kind.PLETH;
        }
        if (RESPIRATION.matcher(name).matches()) {
            return Kind.RESPIRATION;
        }
        if (SOUND.matcher(name).matches()) {
            return Kind.SOUND;
        }
        if (unit.toLowerCase(Locale.ROOT).matches("mmhg|kpa|cmh2o")
                || PRESSURE.matcher(name).matches()) {
            return Kind.PRESSURE;
        }
        boolean other = !voltage
                || OTHER_VOLTAGE.matcher(name).matches()
                || EEG_ELECTRODE.matcher(name).matches();
        return other ? Kind.OTHER : Kind.ECG;
    }

    /** The standard lead's printed name where the channel is one, else the name without blanks around it. */
    public static String spelt(String name, Kind kind) {
        String bare = name.strip();
        return kind == Kind.ECG ? Lead.of(bare).map(Lead::label).orElse(bare) : bare;
    }

    /**
     * Makes names unique by numbering the second and later ones: {@code ECG}, {@code ECG (2)}.
     *
     * @param remarks receives a sentence for every name that was changed
     */
    public static List<String> unique(List<String> names, List<String> remarks) {
        Set<String> taken = new HashSet<>();
        Set<String> given = new HashSet<>(names);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).isEmpty() ? "signal " + i : names.get(i);
            String unique = name;
            for (int k = 2; !taken.add(unique); k++) {
                unique = name + " (" + k + ")";
                if (given.contains(unique)) {
                    unique = name;
                }
            }
            if (!unique.equals(name)) {
                remarks.add(Remarks.mark(
                        "signal " + i + " is called " + name + " like an earlier one; it is read as " + unique));
            }
            out.add(unique);
        }
        return out;
    }
}
