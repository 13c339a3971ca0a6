/**
 * Pictures: strips and pages of ECG paper with marks, and plain charts; as SVG and PNG.
 *
 * <p>A {@link org.fiducial.draw.Picture} has a size in millimetres and draws itself on a {@link org.fiducial.draw.Canvas}: an {@link
 * org.fiducial.draw.EcgPage} puts leads on paper by a {@link org.fiducial.draw.Layout}, with {@link org.fiducial.draw.WaveMarks marks}
 * and lit {@link org.fiducial.core.Place places} if asked for; a {@link org.fiducial.draw.Chart} draws curves between axes. {@link
 * org.fiducial.draw.Svg} and {@link org.fiducial.draw.Png} write any picture. Text is drawn from outlines that come with the room, so
 * a machine without fonts draws the same page; in SVG it stays text.
 *
 * <p>Lengths are millimetres, x to the right, y downwards. What is drawn is not interpreted here.
 */
@NullMarked
package org.fiducial.draw;

import org.jspecify.annotations.NullMarked;
