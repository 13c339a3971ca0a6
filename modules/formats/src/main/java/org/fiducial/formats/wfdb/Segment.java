package org.fiducial.formats.wfdb;

import java.util.List;

/**
 * A record without segments, or one segment of a record, with its files open.
 *
 * @param header its header
 * @param frames its true length in frames
 * @param channels its signals
 * @param remarks what the reader noticed
 */
record Segment(WfdbHeader header, long frames, List<Channel> channels, List<String> remarks) {}
