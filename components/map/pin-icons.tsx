import * as nodes from '@/components/ui/icon-nodes'
import type { IconNode } from '@/components/ui/icon-nodes'

/** The drawings a pin can carry, by lucide name. A pin whose icon is not among them is a flag. */
export const pinIcons: Record<string, IconNode> = {
  accessibility: nodes.accessibility, 'alarm-clock': nodes.alarmClock, baby: nodes.baby, bike: nodes.bike, blocks: nodes.blocks, bus: nodes.bus, check: nodes.check,
  construction: nodes.construction, droplets: nodes.droplets, dumbbell: nodes.dumbbell, flag: nodes.flag, footprints: nodes.footprints, heart: nodes.heart,
  'house-heart': nodes.houseHeart, library: nodes.library, lightbulb: nodes.lightbulb, 'map-pin': nodes.mapPin, 'message-circle': nodes.messageCircle, mountain: nodes.mountain,
  'mountain-snow': nodes.mountainSnow, ruler: nodes.ruler, sailboat: nodes.sailboat, signpost: nodes.signpost, snowflake: nodes.snowflake, sparkles: nodes.sparkles,
  ticket: nodes.ticket, 'traffic-cone': nodes.trafficCone, 'trash-2': nodes.trash2, trees: nodes.trees,
}

/** The drawing for an icon name from the database. */
export const pinIcon = (name: string): IconNode => (Object.hasOwn(pinIcons, name) ? pinIcons[name] : undefined) ?? nodes.flag
